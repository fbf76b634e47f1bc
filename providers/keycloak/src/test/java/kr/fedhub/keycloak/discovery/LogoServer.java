package kr.fedhub.keycloak.discovery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import javax.net.ssl.SSLContext;
import kr.fedhub.core.logo.LogoAddress;

/** A web server of this computer that counts who asks. */
final class LogoServer implements AutoCloseable {
    final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private LogoServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.start();
    }

    static LogoServer http() throws IOException {
        return new LogoServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    static LogoServer https(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new LogoServer(server);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    LogoServer serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            handler.handle(exchange);
        });
        return this;
    }

    LogoServer serve(String path, byte[] body) {
        return serve(path, exchange -> answer(exchange, 200, body));
    }

    LogoServer redirect(String path, String location) {
        return serve(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            answer(exchange, 302, new byte[0]);
        });
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address(String path) {
        return "http://localhost:" + port() + path;
    }

    LogoAddress logo(String path) {
        return LogoAddress.parse(address(path), true);
    }

    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 40, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }
}
