package kr.fedhub.bench.login;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import kr.fedhub.bench.server.BenchServer;
import kr.fedhub.bench.server.Waiting;

/**
 * nginx, which passes a request on when it has the whole of it. At a second address it also takes no more than {@value
 * #AT_ONCE} requests of one sender at once.
 */
final class BufferingProxy implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final int port;
    private final int limited;

    private BufferingProxy(Process process, int port, int limited) {
        this.process = process;
        this.port = port;
        this.limited = limited;
    }

    /** Starts it in front of a server; empty when it is not installed. */
    static Optional<BufferingProxy> start(Path folder, URI server) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.empty();
        }
        Path work = Files.createDirectories(folder.resolve("nginx"));
        int[] ports = BenchServer.freePorts();
        Path settings = Files.writeString(
                work.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log error.log;
                events { worker_connections 4096; }
                http {
                  access_log off;
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  limit_conn_zone $binary_remote_addr zone=senders:1m;
                  limit_conn_status 429;
                  server {
                    listen 127.0.0.1:%1$d;
                    location / { proxy_pass http://127.0.0.1:%3$d; }
                  }
                  server {
                    listen 127.0.0.1:%2$d;
                    limit_conn senders %4$d;
                    location / { proxy_pass http://127.0.0.1:%3$d; }
                  }
                }
                """.formatted(ports[0], ports[1], server.getPort(), AT_ONCE));
        Process process = new ProcessBuilder(
                        PROGRAM.toString(), "-p", work.toString(), "-e", "error.log", "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("nginx.out").toFile())
                .start();
        Waiting.until(PATIENCE, () -> isListening(ports[1]));
        return Optional.of(new BufferingProxy(process, ports[0], ports[1]));
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Where each sender may do only so much at once. */
    URI limited() {
        return URI.create("http://localhost:" + limited);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
