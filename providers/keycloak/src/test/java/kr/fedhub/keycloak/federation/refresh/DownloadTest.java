package kr.fedhub.keycloak.federation.refresh;

import static kr.fedhub.keycloak.federation.refresh.DownloadFixture.LIMITS;
import static kr.fedhub.keycloak.federation.refresh.DownloadFixture.answer;
import static kr.fedhub.keycloak.federation.refresh.DownloadFixture.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.keycloak.federation.refresh.FetchFailed.Reason;
import kr.fedhub.keycloak.federation.store.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {
    private DownloadFixture web;

    @BeforeEach
    void startServer() throws IOException {
        web = DownloadFixture.start();
    }

    @AfterEach
    void stopServer() throws IOException {
        web.close();
    }

    @Test
    void aDocumentIsWrittenToDiskWithItsDigestAndDeletedAtTheEnd() throws Exception {
        web.serve(exchange -> answer(exchange, 200, "<md/>"));

        Path file;
        try (Fetched fetched = web.fetch()) {
            file = fetched.file().orElseThrow();
            assertThat(file).hasContent("<md/>");
            assertThat(fetched.digest()).isEqualTo(Sha256.hex("<md/>"));
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void anUnchangedDocumentIsNotSentAgain() throws Exception {
        AtomicReference<String> asked = new AtomicReference<>("");
        web.serve(exchange -> {
            asked.set(exchange.getRequestHeaders().getFirst("If-None-Match") + " "
                    + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            answer(exchange, Objects.requireNonNull(asked.get()).startsWith("\"v1\"") ? 304 : 200, "<md/>");
        });
        Validators validators;
        try (Fetched fetched = web.fetch()) {
            validators = fetched.validators();
        }
        assertThat(validators).isEqualTo(new Validators("\"v1\"", ""));

        try (Fetched fetched = web.fetch(new Validators("\"v1\"", "Mon, 23 Nov 2026 00:00:00 GMT"), LIMITS)) {
            assertThat(fetched.file()).isEmpty();
        }
        assertThat(asked).hasValue("\"v1\" Mon, 23 Nov 2026 00:00:00 GMT");
    }

    @ParameterizedTest
    @CsvSource({"500, STATUS", "503, STATUS", "403, STATUS", "204, STATUS", "404, NOT_FOUND", "410, NOT_FOUND"})
    void anyOtherStatusIsAFailure(int status, Reason reason) {
        web.serve(exchange -> answer(exchange, status, "<html>sorry</html>"));

        web.refuses(reason, "HTTP status " + status);
    }

    @Test
    void aWebPageIsNoMetadata() {
        web.serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            answer(exchange, 200, "<html/>");
        });

        web.refuses(Reason.WEB_PAGE, "a web page instead of metadata");
    }

    @Test
    void aRedirectOnTheSameHostIsFollowed() throws Exception {
        web.server.createContext("/new", exchange -> answer(exchange, 200, "<md/>"));
        web.serve(exchange -> redirect(exchange, "/new"));

        try (Fetched fetched = web.fetch()) {
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
        web.serve(exchange -> redirect(exchange, location));

        web.refuses(Reason.REDIRECTED, text);
    }

    @Test
    void aServerThatIsNotThereCannotBeReached() {
        web.server.stop(0);

        web.refuses(Reason.UNREACHABLE, "cannot be reached");
    }
}
