package kr.fedhub.keycloak.discovery;

import static kr.fedhub.keycloak.discovery.LogoServer.answer;
import static kr.fedhub.keycloak.discovery.LogoServer.png;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.fedhub.core.logo.Logo;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoDownloadTest {
    private final CloseableHttpClient client = HttpClients.createDefault();
    private LogoServer web;

    @BeforeEach
    void startServer() throws IOException {
        web = LogoServer.http();
    }

    @AfterEach
    void stopServer() throws IOException {
        web.close();
        client.close();
    }

    @Test
    void aLogoIsFetchedWhateverItsServerCallsIt() throws Exception {
        web.serve("/logo", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            answer(exchange, 200, png());
        });
        assertThat(fetch("/logo")).isEqualTo(Logo.of(png()));
    }

    @Test
    void nothingIsSentAlongThatTellsWhoWantsIt() throws Exception {
        List<Headers> sent = new CopyOnWriteArrayList<>();
        web.serve("/logo", exchange -> {
            sent.add(exchange.getRequestHeaders());
            exchange.getResponseHeaders().add("Set-Cookie", "who=you; Path=/");
            answer(exchange, 200, png());
        });
        fetch("/logo");
        fetch("/logo");

        assertThat(sent).hasSize(2).allSatisfy(headers -> {
            assertThat(headers.keySet())
                    .containsExactlyInAnyOrder("Accept", "Accept-encoding", "Connection", "Host", "User-agent");
            assertThat(headers.getFirst("Host")).isEqualTo("localhost:" + web.port());
        });
    }

    @Test
    void twoRedirectsAreFollowed() throws Exception {
        web.redirect("/a", "/b").redirect("/b", web.address("/c")).serve("/c", png());

        assertThat(fetch("/a")).isEqualTo(Logo.of(png()));
    }

    @Test
    void aThirdRedirectIsNot() {
        web.redirect("/a", "/a");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> fetch("/a"))
                .withMessageContaining("more than 2 times");
        assertThat(web.asked).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://logo.example/",
                "https://127.1/",
                "https://localhost./",
                "file:///etc/passwd",
                "gopher://x/"
            })
    void noRedirectLeadsToWhatMayNotBeAsked(String location) {
        web.redirect("/a", location);

        assertThatIllegalArgumentException().isThrownBy(() -> fetch("/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://10.0.0.1/", "https://169.254.169.254/latest", "https://[fd00::1]/", "https://[::]/"})
    void noRedirectLeadsIntoAPrivateNetwork(String location) {
        web.redirect("/a", location);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> fetch("/a"))
                .withMessageContaining("not, or not only, of the public Internet");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 302, 304, 401, 404, 500, 503})
    void anyOtherStatusIsAFailure(int status) {
        web.serve("/logo", exchange -> answer(exchange, status, new byte[0]));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> fetch("/logo"))
                .withMessageContaining("HTTP status " + status);
    }

    private Logo fetch(String path) throws IOException {
        return new LogoDownload(client, InetAddress::getAllByName, Duration.ofSeconds(30)).fetch(web.logo(path));
    }
}
