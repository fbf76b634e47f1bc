package kr.fedhub.e2e.firstuse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.fedhub.e2e.fixture.TestOptions;

/** What asks researchers on another device whether they log in (OpenID CIBA), as the hub is told to use it. */
final class AuthenticationDevice implements AutoCloseable {
    private static final String BEARER = "Bearer ";
    private static final int CREATED = 201;

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    AuthenticationDevice() {
        try {
            server = HttpServer.create(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), TestOptions.AUTHENTICATION_DEVICE.getPort()),
                    0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestHeaders().getFirst("Authorization").substring(BEARER.length()));
        // The next test's device listens at the same address, and a connection that the hub kept would lead to this
        // one.
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(CREATED, -1);
        exchange.close();
    }

    /** What each question so far is answered with, the oldest first. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
