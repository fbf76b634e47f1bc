package kr.fedhub.e2e.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.fedhub.demo.server.KeycloakSettings;

/** One running node: {@code kc.sh} and the Java below it. */
final class NodeProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(6);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(40);

    private final Node node;
    private final Process process;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();

    private NodeProcess(Node node, Process process, Path log) {
        this.node = node;
        this.process = process;
        this.log = log;
    }

    /** Starts it from a distribution that is built already and that nodes may share. */
    static NodeProcess start(Node node, KeycloakSettings settings, Path home, Map<String, String> environment) {
        Path log = node.log(settings);
        List<String> command = Stream.concat(
                        Stream.of("bash", home.resolve("bin/kc.sh").toString()), node.startOptions(settings).stream())
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("KC_") || key.startsWith("JAVA_OPTS"));
        builder.environment().remove("JAVA");
        builder.environment().put("JAVA_HOME", settings.javaHome().toString());
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx768m");
        builder.environment().put("JAVA_OPTS_APPEND", String.join(" ", settings.jvmOptions()));
        builder.environment().putAll(settings.database().environment());
        builder.environment().putAll(settings.environment());
        builder.environment().putAll(environment);
        try {
            return new NodeProcess(node, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + node.managementPort() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        await("node " + node + "; see " + log)
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(400))
                .failFast("node " + node + " ended while starting; see " + log, () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> client.send(request, BodyHandlers.discarding()).statusCode() == 200);
    }

    /** Everything printed since the cluster was first started. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it in an orderly way, and returns when nothing of it runs any more. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            await("the end of node " + node)
                    .atMost(ENDED_WITHIN)
                    .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
