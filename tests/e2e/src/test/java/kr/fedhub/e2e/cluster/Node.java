package kr.fedhub.e2e.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kr.fedhub.demo.server.KeycloakSettings;

/** A node of the cluster. Its ports follow those of the cluster's address. */
public enum Node {
    A(1),
    B(2);

    private static final int HUB = 28080;
    private static final int MANAGEMENT = 29000;
    private static final int TRANSPORT = 27800;
    /** JGroups looks for the failure of others on a port of its own beside the transport's. */
    private static final int TRANSPORT_STEP = 10;

    private final int number;

    Node(int number) {
        this.number = number;
    }

    /** The cluster's own address and, unused, its management's. */
    static int clusterPort() {
        return HUB;
    }

    static int clusterManagementPort() {
        return MANAGEMENT;
    }

    int port() {
        return HUB + number;
    }

    int managementPort() {
        return MANAGEMENT + number;
    }

    Path log(KeycloakSettings settings) {
        return settings.folder().resolve("node-%s.log".formatted(name().toLowerCase(Locale.ROOT)));
    }

    /**
     * What it is started with: the caches of a cluster, nodes that find each other through the database ("jdbc-ping",
     * Keycloak's default) and talk over the loopback address alone.
     */
    List<String> startOptions(KeycloakSettings settings) {
        return List.of(
                "start",
                "--optimized",
                "--cache=ispn",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--cache-embedded-network-bind-port=" + (TRANSPORT + number * TRANSPORT_STEP),
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port(),
                "--http-management-port=" + managementPort(),
                "--hostname=" + settings.address());
    }
}
