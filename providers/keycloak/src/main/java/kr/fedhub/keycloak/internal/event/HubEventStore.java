package kr.fedhub.keycloak.internal.event;

import jakarta.persistence.EntityManager;
import org.keycloak.events.Event;
import org.keycloak.events.jpa.JpaEventStoreProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's own store of events, which gets none of people's addresses: Keycloak writes that of every newcomer into
 * {@code REGISTER}.
 *
 * <p>Why private API: nothing public stands between an event and its store. Checked on Keycloak 26.7.4 and 26.7.5.
 */
final class HubEventStore extends JpaEventStoreProvider {
    HubEventStore(KeycloakSession session, EntityManager em) {
        super(session, em);
    }

    @Override
    public void onEvent(Event event) {
        super.onEvent(WithoutAddresses.of(event));
    }
}
