package kr.fedhub.keycloak.federation.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.fedhub.keycloak.federation.refresh.FetchFailed.Reason;
import kr.fedhub.keycloak.federation.store.Validators;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** A web server of this computer for one document, and the download that gets it from there. */
final class DownloadFixture implements AutoCloseable {
    static final DownloadLimits LIMITS = new DownloadLimits(1000, Duration.ofSeconds(30));

    final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CloseableHttpClient client = HttpClients.createDefault();
    private final Download download = new MetadataDownload(new HttpDownload(client));

    private DownloadFixture(HttpServer server) {
        this.server = server;
    }

    static DownloadFixture start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        DownloadFixture started = new DownloadFixture(server);
        server.setExecutor(started.threads);
        server.start();
        return started;
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }

    void serve(HttpHandler handler) {
        server.createContext("/metadata", handler);
    }

    Fetched fetch() throws FetchFailed {
        return fetch(Validators.none(), LIMITS);
    }

    Fetched fetch(Validators validators, DownloadLimits limits) throws FetchFailed {
        return download.fetch(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/metadata"), validators, limits);
    }

    void refuses(Reason reason, String text) {
        assertThatExceptionOfType(FetchFailed.class)
                .isThrownBy(this::fetch)
                .withMessageContaining(text)
                .satisfies(failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 302, "");
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        boolean none = status == 304 || status == 204 || body.isEmpty();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, none ? -1 : bytes.length);
        if (!none) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
