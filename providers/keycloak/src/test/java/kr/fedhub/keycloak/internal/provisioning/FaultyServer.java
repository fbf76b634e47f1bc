package kr.fedhub.keycloak.internal.provisioning;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as a test wants, however wrong that is. What it was not told about, it does not know. */
final class FaultyServer implements AutoCloseable {
    static final String SCIM = "application/scim+json";

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;

    FaultyServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add(request);
        handlers.getOrDefault(request, answering(404, "text/plain", "")).handle(exchange);
    }

    FaultyServer on(String request, HttpHandler handler) {
        handlers.put(request, handler);
        return this;
    }

    FaultyServer on(String request, int status, String json) {
        return on(request, answering(status, SCIM, json));
    }

    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    long count(String request) {
        return asked.stream().filter(request::equals).count();
    }

    static HttpHandler answering(int status, String contentType, String body) {
        return exchange -> answer(exchange, status, contentType, body);
    }

    static void answer(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Never answers. */
    HttpHandler hanging() {
        return exchange -> waitForTheEnd();
    }

    /** Answers as long as anybody listens, one blank after the other. */
    HttpHandler trickling() {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", SCIM);
            exchange.sendResponseHeaders(200, 0);
            while (!isClosing()) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        };
    }

    private boolean isClosing() {
        try {
            return closing.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    void waitForTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String query(HttpExchange exchange) {
        return URLDecoder.decode(
                String.valueOf(exchange.getRequestURI().getRawQuery()).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static String user(String id, String userName, String externalId) {
        return "{\"id\":\"" + id + "\",\"userName\":\"" + userName + "\",\"externalId\":\"" + externalId
                + "\",\"emails\":[{\"value\":\"" + userName + "\"}]}";
    }

    static String list(int total, List<String> users) {
        return "{\"totalResults\":" + total + ",\"Resources\":[" + String.join(",", users) + "]}";
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
