package kr.fedhub.keycloak.federation.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.keycloak.federation.refresh.FetchFailed.Reason;
import kr.fedhub.keycloak.federation.store.Validators;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {
    private static final DownloadLimits LIMITS = new DownloadLimits(1000, Duration.ofSeconds(30));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CloseableHttpClient client = HttpClients.createDefault();
    private final Download download = new MetadataDownload(new HttpDownload(client));
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stopServer() throws IOException {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }

    @Test
    void aDocumentIsWrittenToDiskWithItsDigestAndDeletedAtTheEnd() throws Exception {
        serve(exchange -> answer(exchange, 200, "<md/>"));

        Path file;
        try (Fetched fetched = fetch()) {
            file = fetched.file().orElseThrow();
            assertThat(file).hasContent("<md/>");
            assertThat(fetched.digest()).isEqualTo(Sha256.hex("<md/>"));
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void anUnchangedDocumentIsNotSentAgain() throws Exception {
        AtomicReference<String> asked = new AtomicReference<>("");
        serve(exchange -> {
            asked.set(exchange.getRequestHeaders().getFirst("If-None-Match") + " "
                    + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            answer(exchange, Objects.requireNonNull(asked.get()).startsWith("\"v1\"") ? 304 : 200, "<md/>");
        });
        Validators validators;
        try (Fetched fetched = fetch()) {
            validators = fetched.validators();
        }
        assertThat(validators).isEqualTo(new Validators("\"v1\"", ""));

        try (Fetched fetched = fetch(new Validators("\"v1\"", "Mon, 23 Nov 2026 00:00:00 GMT"), LIMITS)) {
            assertThat(fetched.file()).isEmpty();
        }
        assertThat(asked).hasValue("\"v1\" Mon, 23 Nov 2026 00:00:00 GMT");
    }

    @ParameterizedTest
    @CsvSource({"500, STATUS", "503, STATUS", "403, STATUS", "204, STATUS", "404, NOT_FOUND", "410, NOT_FOUND"})
    void anyOtherStatusIsAFailure(int status, Reason reason) {
        serve(exchange -> answer(exchange, status, "<html>sorry</html>"));

        refuses(reason, "HTTP status " + status);
    }

    @Test
    void aWebPageIsNoMetadata() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            answer(exchange, 200, "<html/>");
        });

        refuses(Reason.WEB_PAGE, "a web page instead of metadata");
    }

    @Test
    void aRedirectOnTheSameHostIsFollowed() throws Exception {
        server.createContext("/new", exchange -> answer(exchange, 200, "<md/>"));
        serve(exchange -> redirect(exchange, "/new"));

        try (Fetched fetched = fetch()) {
            assertThat(fetched.file().orElseThrow()).hasContent("<md/>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://169.254.169.254/latest/meta-data, another host",
        "https://evil.example.org/, another host",
        "file:///etc/passwd, another host",
        "'http://[', no address",
        "/metadata, more than 3 times"
    })
    void aRedirectToAnywhereElseIsRefused(String location, String text) {
        serve(exchange -> redirect(exchange, location));

        refuses(Reason.REDIRECTED, text);
    }

    @Test
    void anEndlessAnswerEndsAtTheLimit() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (end.getCount() > 0) {
                    out.write(new byte[100]);
                }
            }
        });

        refuses(Reason.TOO_BIG, "more than 1000 bytes");
    }

    @Test
    void anAnswerThatAnnouncesTooMuchIsNotReadAtAll() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 2L << 30);
            await();
        });

        refuses(Reason.TOO_BIG, "announces 2147483648 bytes");
    }

    @Test
    void anAnswerThatComesDropByDropIsGivenUp() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            await();
        });

        assertThatExceptionOfType(FetchFailed.class)
                .isThrownBy(() -> fetch(Validators.none(), new DownloadLimits(1000, Duration.ofMillis(300))))
                .satisfies(failed -> assertThat(failed.reason()).isEqualTo(Reason.TOO_SLOW));
    }

    @Test
    void aServerThatIsNotThereCannotBeReached() {
        server.stop(0);

        refuses(Reason.UNREACHABLE, "cannot be reached");
    }

    @Test
    void aPackedAnswerStaysPacked() throws Exception {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = new java.util.zip.GZIPOutputStream(exchange.getResponseBody())) {
                out.write(new byte[100_000]);
            }
        });

        try (Fetched fetched = fetch()) {
            assertThat(fetched.file().orElseThrow())
                    .as("a bomb takes no room on disk")
                    .satisfies(file -> assertThat(Files.size(file)).isLessThan(1000));
        }
    }

    @Test
    void aFileIsReadAgainOnlyWhenItChanged(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("kafe.xml"), "<md/>");
        Validators validators;
        try (Fetched fetched = download.fetch(file.toUri(), Validators.none(), LIMITS)) {
            assertThat(fetched.file().orElseThrow()).hasContent("<md/>").isNotEqualTo(file);
            validators = fetched.validators();
        }
        assertThat(file).exists();
        try (Fetched fetched = download.fetch(file.toUri(), validators, LIMITS)) {
            assertThat(fetched.file()).isEmpty();
        }
        Files.writeString(file, "<md>changed</md>");
        try (Fetched fetched = download.fetch(file.toUri(), validators, LIMITS)) {
            assertThat(fetched.file()).isPresent();
        }
    }

    @Test
    void aFileThatIsNotThereOrNoFileIsAFailure(@TempDir Path folder) {
        assertThatExceptionOfType(FetchFailed.class)
                .isThrownBy(() -> download.fetch(folder.resolve("none.xml").toUri(), Validators.none(), LIMITS))
                .satisfies(failed -> assertThat(failed.reason()).isEqualTo(Reason.FILE));
        assertThatExceptionOfType(FetchFailed.class)
                .isThrownBy(() -> download.fetch(folder.toUri(), Validators.none(), LIMITS))
                .withMessageContaining("no ordinary file");
    }

    private void serve(HttpHandler handler) {
        server.createContext("/metadata", handler);
    }

    private Fetched fetch() throws FetchFailed {
        return fetch(Validators.none(), LIMITS);
    }

    private Fetched fetch(Validators validators, DownloadLimits limits) throws FetchFailed {
        return download.fetch(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/metadata"), validators, limits);
    }

    private void refuses(Reason reason, String text) {
        assertThatExceptionOfType(FetchFailed.class)
                .isThrownBy(this::fetch)
                .withMessageContaining(text)
                .satisfies(failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 302, "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        boolean none = status == 304 || status == 204 || body.isEmpty();
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, none ? -1 : bytes.length);
        if (!none) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
