package kr.fedhub.e2e.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.DemoOptions;
import kr.fedhub.demo.DemoPorts;
import kr.fedhub.demo.Progress;
import kr.fedhub.demo.server.KeycloakSettings.Database;
import kr.fedhub.e2e.fixture.TestOptions;
import org.jspecify.annotations.Nullable;

/** The demo federation with a hub of two nodes. */
final class ClusterFederation implements AutoCloseable {
    private static final DemoPorts PORTS =
            new DemoPorts(Node.clusterPort(), Node.clusterManagementPort(), 28180, 29100, 28301, 28290, 28325, 28309);

    private final EmbeddedPostgres postgres;
    private final ClusterHost host = new ClusterHost();
    private final DemoFederation federation;
    private @Nullable ClusterSource source;

    private ClusterFederation(EmbeddedPostgres postgres, DemoOptions options) {
        this.postgres = postgres;
        this.federation = new DemoFederation(options, new Progress(System.out), host);
    }

    /** Starts everything and returns when a researcher can log in through either node. */
    static ClusterFederation start() {
        Path work = TestOptions.work();
        ClusterHost.takeOver(work.resolve("shared"), work.resolve("cluster"));
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            Database database = Database.postgres(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            ClusterFederation started = new ClusterFederation(postgres, TestOptions.in("cluster", PORTS, database));
            started.begin();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL", e);
        }
    }

    private void begin() {
        try {
            federation.start();
            source = ClusterSource.register(federation);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    DemoFederation federation() {
        return federation;
    }

    HubCluster hub() {
        return host.cluster();
    }

    /** Whose members log in through either node. */
    ClusterSource source() {
        return Objects.requireNonNull(source);
    }

    @Override
    public void close() {
        if (source != null) {
            source.close();
        }
        federation.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end PostgreSQL", e);
        }
    }
}
