package kr.fedhub.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int FOUND = 200;

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Set<InetSocketAddress> askers = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/known", exchange -> answer(exchange, FOUND, 1_000));
        server.createContext("/in-chunks", exchange -> answer(exchange, FOUND, 0));
        server.createContext("/unknown", exchange -> answer(exchange, 404, 1_000));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theBytesOfAnAnswerAreCountedHoweverItComes() throws Exception {
        try (HttpConnection connection = new HttpConnection(address("/"))) {
            assertThat(connection.ask(connection.request("/known?q=a"))).isEqualTo(1_000);
            assertThat(connection.ask(connection.request("/in-chunks?q=a"))).isEqualTo(1_000);
            assertThat(connection.ask(connection.request("/known?q=b"))).isEqualTo(1_000);
        }
        assertThat(askers).hasSize(1);
    }

    @Test
    void everyConnectionAsksEveryQueryAndStays() throws Exception {
        LoadResult result = Load.closedLoop(
                        List.of(address("/known?q=%EA%B0%80"), address("/known?q=b")), 3, SHORT, SHORT)
                .run("java");

        assertThat(asked).containsExactlyInAnyOrder("q=%EA%B0%80", "q=b");
        assertThat(askers).hasSize(3);
        assertThat(result.largest()).isEqualTo(1_000);
        assertThat(result.perSecond()).isPositive();
        assertThat(result.times().at(1)).isPositive();
    }

    @Test
    void aPacedLoadAsksAsOftenAsItSays() throws Exception {
        LoadResult result = new Load(List.of(address("/known?q=a")), 2, 50, SHORT, SHORT.multipliedBy(2)).run("java");

        assertThat(result.answers()).hasSize(30);
    }

    @Test
    void anyOtherAnswerEndsIt() {
        Load load = Load.closedLoop(List.of(address("/unknown?q=a")), 1, SHORT, SHORT);

        assertThatThrownBy(() -> load.run("java"))
                .hasMessageContaining("/unknown?q=a")
                .hasMessageContaining("404");
    }

    private URI address(String pathAndQuery) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + pathAndQuery);
    }

    private void answer(HttpExchange exchange, int status, long length) throws IOException {
        asked.add(exchange.getRequestURI().getRawQuery());
        askers.add(exchange.getRemoteAddress());
        exchange.sendResponseHeaders(status, length);
        exchange.getResponseBody().write(new byte[1_000]);
        exchange.close();
    }
}
