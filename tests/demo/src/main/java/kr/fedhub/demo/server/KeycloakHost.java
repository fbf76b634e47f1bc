package kr.fedhub.demo.server;

import java.net.URI;

/** What a Keycloak runs in: a process of this machine, or a container. */
public interface KeycloakHost {
    /** Whether {@link #prepare} has nothing to do. */
    boolean isPrepared(KeycloakSettings settings);

    /** Makes everything that outlives a single start; may take minutes. */
    void prepare(KeycloakSettings settings);

    /**
     * Starts a server.
     *
     * @param admin the administrators that Keycloak creates when its database is new
     */
    Running start(KeycloakSettings settings, AdminAccess admin);

    /**
     * Where a started server finds a document that this machine publishes.
     *
     * @param published its address here
     */
    default URI reachable(URI published) {
        return published;
    }

    /**
     * Where a started server finds a service that listens on this machine's loopback interface.
     *
     * @param listening its address here
     */
    default URI callable(URI listening) {
        return listening;
    }

    /** A started server. Closing it ends it; its data stays. */
    interface Running extends AutoCloseable {
        /** Returns when the server says that it is ready. */
        void awaitReady();

        @Override
        void close();
    }
}
