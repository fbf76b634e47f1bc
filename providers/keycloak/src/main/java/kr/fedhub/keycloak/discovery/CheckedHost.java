package kr.fedhub.keycloak.discovery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.fedhub.core.logo.LogoAddress;
import org.apache.http.HttpHost;

/**
 * Resolves the host of an address once, checks every computer that it resolves to, and names the one that is to be asked. A
 * client that is given it connects there without resolving the name again, which may have another answer by then (DNS rebinding).
 */
final class CheckedHost {
    private final NameResolver resolver;

    CheckedHost(NameResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The computer to ask, under the name that its certificate must have.
     *
     * @param nanos the longest time for the resolver, which has none of its own
     */
    HttpHost of(LogoAddress address, long nanos) throws IOException {
        InetAddress[] computers = resolve(address.host(), nanos);
        if (computers.length == 0 || !Arrays.stream(computers).allMatch(address::admits)) {
            throw new UnknownHostException("The host is not, or not only, of the public Internet");
        }
        return new HttpHost(computers[0], address.host(), address.port(), address.isHttps() ? "https" : "http");
    }

    private InetAddress[] resolve(String host, long nanos) throws IOException {
        FutureTask<InetAddress[]> answer = new FutureTask<>(() -> resolver.resolve(host));
        // Java cannot interrupt a look-up; a thread that is left behind ends with the operating system's patience.
        Thread thread = new Thread(answer, "hub-logo-host");
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw late(e);
        } catch (ExecutionException e) {
            throw new IOException("The host cannot be resolved", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late(e);
        }
    }

    private static IOException late(Exception cause) {
        IOException late = new SocketTimeoutException("The host was not resolved in time");
        late.initCause(cause);
        return late;
    }
}
