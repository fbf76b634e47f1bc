package kr.fedhub.keycloak.internal.event;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.jpa.JpaEventStoreProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Registers the store in place of Keycloak's own of the same id, which nobody has to configure then. */
public final class HubEventStoreFactory extends JpaEventStoreProviderFactory {
    private static final int BEFORE_STOCK = 10;

    @Override
    public EventStoreProvider create(KeycloakSession session) {
        return new HubEventStore(
                session, session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public int order() {
        return BEFORE_STOCK;
    }
}
