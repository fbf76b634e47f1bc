package kr.fedhub.demo.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running Keycloak of the demo as processes of this machine. */
final class KeycloakServer implements KeycloakHost.Running {
    private static final Duration READY_WITHIN = Duration.ofMinutes(6);
    private static final long POLL_MILLIS = 400;
    private static final int SHOWN_LOG_LINES = 15;

    private final KeycloakSettings settings;
    private final Process process;
    private final Path log;

    private KeycloakServer(KeycloakSettings settings, Process process, Path log) {
        this.settings = settings;
        this.process = process;
        this.log = log;
    }

    /** Starts the process and returns at once; {@link #awaitReady} waits for it. */
    static KeycloakServer start(KeycloakSettings settings, AdminAccess admin) {
        Path home = new KeycloakDistribution(settings).home();
        Path log = settings.folder().resolve("keycloak.log");
        ProcessBuilder builder = KeycloakDistribution.command(settings, home, startOptions(settings))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.putAll(settings.database().environment());
        environment.putAll(settings.environment());
        environment.putAll(admin.bootstrapEnvironment());
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx768m");
        environment.put("JAVA_OPTS_APPEND", String.join(" ", settings.jvmOptions()));
        try {
            return new KeycloakServer(settings, builder.start(), log);
        } catch (IOException e) {
            throw new DemoException("Cannot start " + settings.name() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> startOptions(KeycloakSettings settings) {
        List<String> options = new ArrayList<>(List.of("start", "--optimized"));
        // One server alone: it looks for no others.
        options.add("--cache=local");
        options.add("--http-enabled=true");
        options.add("--http-host=127.0.0.1");
        options.add("--http-port=" + settings.port());
        options.add("--http-management-port=" + settings.managementPort());
        options.add("--hostname=" + settings.address());
        options.addAll(settings.startOptions());
        return options;
    }

    @Override
    public void awaitReady() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + settings.managementPort() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant deadline = Instant.now().plus(READY_WITHIN);
        while (!isReady(client, request)) {
            if (endsWithin(POLL_MILLIS)) {
                throw new DemoException(settings.name() + " ended while starting. " + lastLogLines());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new DemoException(settings.name() + " was not ready within " + READY_WITHIN.toMinutes()
                        + " minutes. " + lastLogLines());
            }
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted while waiting for Keycloak", e);
        }
    }

    private boolean endsWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted while waiting for Keycloak", e);
        }
    }

    private String lastLogLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return "The end of " + log + ":" + System.lineSeparator()
                    + String.join(
                            System.lineSeparator(),
                            lines.subList(Math.max(0, lines.size() - SHOWN_LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "Its log " + log + " cannot be read.";
        }
    }

    @Override
    public void close() {
        ProcessTree.end(process);
    }
}
