package kr.fedhub.bench.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kr.fedhub.demo.server.AdminAccess;
import kr.fedhub.demo.server.DemoException;
import kr.fedhub.demo.server.KeycloakHost;
import kr.fedhub.demo.server.KeycloakSettings;
import kr.fedhub.demo.server.KeycloakSettings.Database;
import kr.fedhub.demo.server.LocalProcesses;
import kr.fedhub.demo.server.RandomText;

/** A stock Keycloak with the hub's jar and a PostgreSQL of its own, both with nothing in them. Both compilers run. */
public final class BenchServer implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final EmbeddedPostgres postgres;
    private final StatementLog statements;
    private final KeycloakHost.Running keycloak;
    private final AdminAccess admin;
    private final URI address;
    private final Path log;

    private BenchServer(
            EmbeddedPostgres postgres,
            StatementLog statements,
            KeycloakHost.Running keycloak,
            AdminAccess admin,
            KeycloakSettings settings) {
        this.postgres = postgres;
        this.statements = statements;
        this.keycloak = keycloak;
        this.admin = admin;
        address = settings.address();
        log = settings.folder().resolve("keycloak.log");
    }

    /**
     * Starts both.
     *
     * @param folder where they live; the distribution in it is made once
     * @param options what {@code kc.sh start} gets besides the usual
     */
    public static BenchServer start(Path folder, List<String> options) throws IOException {
        Files.deleteIfExists(folder.resolve("admin.properties"));
        Path statementLog = folder.resolve("statements.log");
        Files.createDirectories(folder);
        Files.deleteIfExists(statementLog);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", folder.toAbsolutePath().toString())
                .setServerConfig("log_filename", String.valueOf(statementLog.getFileName()))
                .setServerConfig("log_line_prefix", StatementLog.LINE_PREFIX)
                .start();
        try {
            KeycloakSettings settings = settings(
                    folder,
                    options,
                    Database.postgres(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
            AdminAccess admin = AdminAccess.of(folder, new RandomText());
            KeycloakHost host = new LocalProcesses();
            if (!host.isPrepared(settings)) {
                host.prepare(settings);
            }
            BenchServer server = new BenchServer(
                    postgres, new StatementLog(postgres, statementLog), host.start(settings, admin), admin, settings);
            server.awaitReady();
            return server;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** Waits three times as long as the demo does: this server compiles with both compilers. */
    private void awaitReady() {
        for (int attempt = 1; ; attempt++) {
            try {
                keycloak.awaitReady();
                return;
            } catch (DemoException e) {
                if (attempt == ATTEMPTS) {
                    keycloak.close();
                    throw e;
                }
            }
        }
    }

    /** Two that nobody listens on; both are asked for at once, so that they differ. */
    public static int[] freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        }
    }

    private static KeycloakSettings settings(Path folder, List<String> options, Database database) throws IOException {
        int[] ports = freePorts();
        List<Path> providers = Arrays.stream(
                        System.getProperty("bench.providers", "").split(System.getProperty("path.separator"), -1))
                .map(Path::of)
                .toList();
        return new KeycloakSettings(
                "the benchmark's Keycloak",
                Path.of(System.getProperty("bench.archive", "")),
                providers,
                folder,
                Path.of(System.getProperty("java.home")),
                ports[0],
                ports[1],
                database,
                List.of("-Xmx1g"),
                options);
    }

    public URI address() {
        return address;
    }

    public AdminAccess admin() {
        return admin;
    }

    public StatementLog statements() {
        return statements;
    }

    /** Keycloak's log. */
    public Path log() {
        return log;
    }

    @Override
    public void close() throws IOException {
        keycloak.close();
        postgres.close();
    }
}
