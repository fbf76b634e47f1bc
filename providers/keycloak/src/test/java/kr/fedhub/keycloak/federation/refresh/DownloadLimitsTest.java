package kr.fedhub.keycloak.federation.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import kr.fedhub.keycloak.federation.refresh.FetchFailed.Reason;
import kr.fedhub.keycloak.federation.store.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DownloadLimitsTest {
    private final CountDownLatch end = new CountDownLatch(1);
    private DownloadFixture web;

    @BeforeEach
    void startServer() throws IOException {
        web = DownloadFixture.start();
    }

    @AfterEach
    void stopServer() throws IOException {
        end.countDown();
        web.close();
    }

    @Test
    void anEndlessAnswerEndsAtTheLimit() {
        web.serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (end.getCount() > 0) {
                    out.write(new byte[100]);
                }
            }
        });

        web.refuses(Reason.TOO_BIG, "more than 1000 bytes");
    }

    @Test
    void anAnswerThatAnnouncesTooMuchIsNotReadAtAll() {
        web.serve(exchange -> {
            exchange.sendResponseHeaders(200, 2L << 30);
            await();
        });

        web.refuses(Reason.TOO_BIG, "announces 2147483648 bytes");
    }

    @Test
    void anAnswerThatComesDropByDropIsGivenUp() {
        web.serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            await();
        });

        assertThatExceptionOfType(FetchFailed.class)
                .isThrownBy(() -> web.fetch(Validators.none(), new DownloadLimits(1000, Duration.ofMillis(300))))
                .satisfies(failed -> assertThat(failed.reason()).isEqualTo(Reason.TOO_SLOW));
    }

    @Test
    void aPackedAnswerStaysPacked() throws Exception {
        web.serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = new java.util.zip.GZIPOutputStream(exchange.getResponseBody())) {
                out.write(new byte[100_000]);
            }
        });

        try (Fetched fetched = web.fetch()) {
            assertThat(fetched.file().orElseThrow())
                    .as("a bomb takes no room on disk")
                    .satisfies(file -> assertThat(Files.size(file)).isLessThan(1000));
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
