package kr.fedhub.keycloak.link;

import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/** The links and consents of the realm that a request is about. Lives as long as the request. */
public interface LinkProvider extends Provider {
    ServiceLinks links();

    Consents consents();

    /**
     * Asks or does something in a session and a transaction of its own, which are over when this returns: the request then holds no
     * database connection for it, however long it waits for something else.
     */
    <T> T apart(Function<KeycloakSession, T> work);

    @Override
    default void close() {
        // Holds nothing of its own.
    }
}
