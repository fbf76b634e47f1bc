package kr.fedhub.keycloak.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.fedhub.core.logo.Logo;
import kr.fedhub.core.logo.LogoAddress;
import kr.fedhub.core.logo.LogoFetch;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.HttpResponse;
import org.apache.http.HttpStatus;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.Configurable;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Gets logos by the client that the server's administrator configured: its proxy, its truststore. Nothing is sent along that
 * tells who wants the logo.
 *
 * <p>What is connected to is what was checked, unless the administrator's proxy is on the way: it resolves names itself, and has to
 * refuse addresses of its own network. Even then the hub resolves them first, so that where it cannot there are no such logos.
 */
final class LogoDownload implements LogoFetch {
    static final Duration MOST_TIME = Duration.ofSeconds(3);

    private static final int MOST_REDIRECTS = 2;
    private static final String ACCEPT = "image/png, image/webp, image/jpeg, image/gif";

    private final CloseableHttpClient client;
    private final CheckedHost hosts;
    private final Duration mostTime;

    /**
     * A download by a client that somebody else closes.
     *
     * @param mostTime for everything, names and redirects included; {@link #MOST_TIME} except in tests
     */
    LogoDownload(CloseableHttpClient client, NameResolver resolver, Duration mostTime) {
        this.client = client;
        this.hosts = new CheckedHost(resolver);
        this.mostTime = mostTime;
    }

    @Override
    public Logo fetch(LogoAddress address) throws IOException {
        long end = System.nanoTime() + mostTime.toNanos();
        LogoAddress at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Answer answer = ask(at, end);
            if (answer.logo() != null) {
                return answer.logo();
            }
            at = at.redirected(answer.redirect());
        }
        throw new IOException("The server redirects more than " + MOST_REDIRECTS + " times");
    }

    private record Answer(@Nullable Logo logo, String redirect) {}

    private Answer ask(LogoAddress address, long end) throws IOException {
        HttpHost host = hosts.of(address, left(end));
        HttpGet request = request(address, end);
        // The client's own time limits are about single packets; an answer may come one byte at a time.
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                request::abort, CompletableFuture.delayedExecutor(left(end), TimeUnit.NANOSECONDS));
        try (CloseableHttpResponse response = client.execute(host, request)) {
            return answer(response);
        } finally {
            alarm.cancel(false);
            // An answer that was not read to its end must not be read to its end now.
            request.abort();
        }
    }

    private static Answer answer(HttpResponse response) throws IOException {
        int status = response.getStatusLine().getStatusCode();
        @Nullable Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (status >= 300 && status < 400 && location != null && location.getValue() != null) {
            return new Answer(null, location.getValue());
        }
        if (status != HttpStatus.SC_OK || response.getEntity() == null) {
            throw new IOException("The server answers with HTTP status " + status);
        }
        // Closing it would read an answer without end to its end; the connection is closed instead, by whoever called.
        InputStream body = response.getEntity().getContent();
        // One byte more than a logo may have is enough to refuse it.
        return new Answer(Logo.of(body.readNBytes(Logo.MOST_BYTES + 1)), "");
    }

    private HttpGet request(LogoAddress address, long end) throws IOException {
        HttpGet request = new HttpGet(address.uri());
        int wait = (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(left(end)));
        @Nullable RequestConfig server = client instanceof Configurable configured ? configured.getConfig() : null;
        RequestConfig.Builder config = server == null ? RequestConfig.custom() : RequestConfig.copy(server);
        request.setConfig(config.setRedirectsEnabled(false)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                // A small packed answer may become a large one.
                .setContentCompressionEnabled(false)
                .setConnectTimeout(wait)
                .setConnectionRequestTimeout(wait)
                .setSocketTimeout(wait)
                .build());
        request.setHeader(HttpHeaders.ACCEPT, ACCEPT);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        return request;
    }

    private static long left(long end) throws IOException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("The server did not answer in time");
        }
        return left;
    }
}
