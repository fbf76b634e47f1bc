package kr.fedhub.e2e.cluster;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import kr.fedhub.demo.server.AdminAccess;
import kr.fedhub.demo.server.KeycloakHost;
import kr.fedhub.demo.server.KeycloakSettings;

/** Two nodes of the hub on one database behind one address. */
final class HubCluster implements KeycloakHost.Running {
    private final KeycloakSettings settings;
    private final AdminAccess admin;
    private final Path home;
    private final Balancer balancer;
    private final Map<Node, NodeProcess> nodes = new EnumMap<>(Node.class);

    private HubCluster(KeycloakSettings settings, AdminAccess admin, Path home) {
        this.settings = settings;
        this.admin = admin;
        this.home = home;
        this.balancer = Balancer.start(settings.port(), Node.A);
    }

    /** Starts the first node, which makes the database. */
    static HubCluster start(KeycloakSettings settings, AdminAccess admin, Path home) {
        HubCluster cluster = new HubCluster(settings, admin, home);
        cluster.begin(Node.A, admin.bootstrapEnvironment());
        return cluster;
    }

    /** Returns when both nodes are ready. */
    @Override
    public void awaitReady() {
        node(Node.A).awaitReady();
        start(Node.B);
    }

    /** Starts a node that was stopped, and returns when it is ready. */
    void start(Node node) {
        begin(node, Map.of());
        node(node).awaitReady();
    }

    /** Ends a node; returns when it has ended. */
    void stop(Node node) {
        NodeProcess process = nodes.remove(node);
        if (process != null) {
            process.close();
        }
    }

    /** From now on this node gets all requests. */
    void sendTo(Node node) {
        balancer.sendTo(node);
    }

    /** What a node has printed since the cluster was first started. */
    String log(Node node) {
        return node(node).log();
    }

    private void begin(Node node, Map<String, String> environment) {
        nodes.put(node, NodeProcess.start(node, settings, home, environment));
    }

    private NodeProcess node(Node node) {
        return Objects.requireNonNull(nodes.get(node), () -> "node " + node + " is not running");
    }

    @Override
    public void close() {
        balancer.close();
        try {
            stop(Node.B);
        } finally {
            stop(Node.A);
        }
    }

    @Override
    public String toString() {
        return "HubCluster[" + settings.address() + ", " + admin.user() + "]";
    }
}
