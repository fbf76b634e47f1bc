package kr.fedhub.keycloak.link;

import org.keycloak.provider.Provider;

/** The links and consents of the realm that a request is about. Lives as long as the request. */
public interface LinkProvider extends Provider {
    ServiceLinks links();

    Consents consents();

    @Override
    default void close() {
        // Holds nothing of its own.
    }
}
