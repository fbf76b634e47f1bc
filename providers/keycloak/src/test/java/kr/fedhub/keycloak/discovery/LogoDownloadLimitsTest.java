package kr.fedhub.keycloak.discovery;

import static kr.fedhub.keycloak.discovery.LogoServer.answer;
import static kr.fedhub.keycloak.discovery.LogoServer.png;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import kr.fedhub.core.logo.Logo;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LogoDownloadLimitsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final CloseableHttpClient client = HttpClients.createDefault();
    private final CountDownLatch end = new CountDownLatch(1);
    private LogoServer web;

    @BeforeEach
    void startServer() throws IOException {
        web = LogoServer.http();
    }

    @AfterEach
    void stopServer() throws IOException {
        end.countDown();
        web.close();
        client.close();
    }

    @Test
    void aFileMayHave64KiBAndNoByteMore() throws Exception {
        web.serve("/most", Arrays.copyOf(png(), Logo.MOST_BYTES))
                .serve("/more", Arrays.copyOf(png(), Logo.MOST_BYTES + 1));

        assertThat(fetch("/most").length()).isEqualTo(Logo.MOST_BYTES);
        assertThatIllegalArgumentException().isThrownBy(() -> fetch("/more"));
    }

    @Test
    @Timeout(10)
    void aFileWithoutEndIsReadNoFurtherThanALogoMayBe() {
        web.serve("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (end.getCount() > 0) {
                    body.write(new byte[1024]);
                }
            }
        });
        assertThatIllegalArgumentException().isThrownBy(() -> fetch("/endless"));
    }

    @Test
    void aPackedFileIsNotUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(png());
        }
        web.serve("/logo", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, packed.toByteArray());
        });
        assertThatIllegalArgumentException().isThrownBy(() -> fetch("/logo"));
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() {
        web.serve("/slow", exchange -> waitForTheEnd());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> download(InetAddress::getAllByName, SHORT).fetch(web.logo("/slow")));
    }

    @Test
    void aServerThatNeverStopsSendingBitsIsGivenUp() {
        web.serve("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            waitForTheEnd();
        });
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> download(InetAddress::getAllByName, SHORT).fetch(web.logo("/slow")));
    }

    @Test
    void aResolverThatDoesNotAnswerIsGivenUp() {
        NameResolver slow = host -> {
            waitForTheEnd();
            return new InetAddress[0];
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> download(slow, SHORT).fetch(web.logo("/logo")))
                .withMessageContaining("not resolved in time");
        assertThat(web.asked).hasValue(0);
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Logo fetch(String path) throws IOException {
        return download(InetAddress::getAllByName, LONG).fetch(web.logo(path));
    }

    private LogoDownload download(NameResolver resolver, Duration mostTime) {
        return new LogoDownload(client, resolver, mostTime);
    }
}
