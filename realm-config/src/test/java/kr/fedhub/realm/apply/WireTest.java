package kr.fedhub.realm.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.fedhub.realm.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that hangs up on the first requests, and answers the next one. */
class WireTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
    private static final String MISSING = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void aBrokenConnectionIsTriedOnceMore(String method) {
        answers("", OK);

        assertThat(send(method).status()).isEqualTo(200);
        assertThat(seen).containsExactly(method + " /admin/x HTTP/1.1", method + " /admin/x HTTP/1.1");
    }

    @Test
    void whatWasRemovedBeforeTheConnectionBrokeIsRemoved() {
        answers("", MISSING);

        assertThat(send("DELETE").status()).isEqualTo(204);
    }

    @Test
    void whatIsNotThereIsStillMissed() {
        answers(MISSING);

        assertThat(send("DELETE").status()).isEqualTo(404);
    }

    @Test
    void whatWouldBeDoneTwiceIsNotSentAgain() {
        answers("", OK);

        assertThatThrownBy(() -> send("POST"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("Keycloak cannot be reached at " + address() + ": IOException");
        assertThat(seen).containsExactly("POST /admin/x HTTP/1.1");
    }

    @Test
    void aServerThatHangsUpTwiceIsGivenUp() {
        answers("", "", OK);

        assertThatThrownBy(() -> send("PUT"))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("Keycloak cannot be reached at " + address() + ": ")
                .message()
                .hasLineCount(1);
        assertThat(seen).hasSize(2);
    }

    @Test
    void aServerThatSaysNothingIsAskedOnce() {
        assertThatThrownBy(() -> new Wire(address(), Duration.ofSeconds(1)).send("/admin/x", request("GET")))
                .isInstanceOf(ConfigException.class)
                .hasMessage("Keycloak cannot be reached at " + address() + ": it did not answer within 1 s");
    }

    private Answer send(String method) {
        return new Wire(address()).send("/admin/x", request(method));
    }

    private static HttpRequest.Builder request(String method) {
        return HttpRequest.newBuilder().method(method, BodyPublishers.noBody());
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** One answer a connection; an empty one hangs up after the request was read. */
    private void answers(String... answers) {
        Thread thread = new Thread(() -> {
            for (String answer : answers) {
                try (Socket socket = server.accept()) {
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                    seen.add(in.readLine());
                    while (!in.readLine().isEmpty()) {
                        // The rest of the head means nothing here.
                    }
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
