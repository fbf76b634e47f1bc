package kr.fedhub.demo.service.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server of one service, on the loopback interface. */
public final class ServiceServer implements AutoCloseable {
    private static final Map<String, String> ASSETS = Map.of("service.css", "text/css", "submit.js", "text/javascript");
    private static final int MOST_THREADS = 24;

    private final Javalin server;

    private ServiceServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts a service.
     *
     * @param groups what it answers, beside its assets and the pages for what went wrong
     * @throws io.javalin.util.JavalinException when the port is taken
     */
    public static ServiceServer start(ServiceFace face, Pages pages, List<RouteGroup> groups) {
        Javalin server = Javalin.create(config -> {
            configure(config, face);
            config.routes.before(ServiceServer::harden);
            config.routes.get("/assets/{file}", ServiceServer::asset);
            new ProblemPages(face, pages).addTo(config.routes);
            groups.forEach(group -> group.addTo(config.routes));
        });
        return new ServiceServer(server.start("127.0.0.1", face.uri().getPort()));
    }

    private static void configure(JavalinConfig config, ServiceFace face) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        // A signed SAML response is some 15 kB; nothing larger is expected.
        config.http.maxRequestSize = 200_000;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setName(face.id());
        config.jetty.threadPool = threads;
    }

    private static void harden(Context context) {
        // No form-action: browsers apply it to every redirect after a form, and a logout may pass through the
        // login pages of institutions that a service cannot know.
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        // Not no-referrer: with it browsers send the Origin "null", which the check of own forms could not accept.
        context.header("Referrer-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
    }

    private static void asset(Context context) throws IOException {
        String file = context.pathParam("file");
        String type = ASSETS.get(file);
        if (type == null) {
            throw new ProblemException(Problem.NOT_FOUND, "There is no such asset");
        }
        try (InputStream stream = ServiceServer.class.getResourceAsStream("/kr/fedhub/demo/service/assets/" + file)) {
            context.contentType(type + "; charset=utf-8");
            context.header("Cache-Control", "max-age=300");
            context.result(Objects.requireNonNull(stream, file).readAllBytes());
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
