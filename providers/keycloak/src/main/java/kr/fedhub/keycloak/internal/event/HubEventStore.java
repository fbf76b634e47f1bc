package kr.fedhub.keycloak.internal.event;

import jakarta.persistence.EntityManager;
import org.keycloak.events.Event;
import org.keycloak.events.jpa.JpaEventStoreProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Keycloak's own store of events, which gets none of people's addresses: Keycloak writes that of every newcomer into
 * {@code REGISTER}. Realms of the server that are no hub keep what they kept.
 *
 * <p>Why private API: nothing public stands between an event and its store. Checked on Keycloak 26.7.4 and 26.7.5.
 */
final class HubEventStore extends JpaEventStoreProvider {
    /** Every hub has it, whether its services link accounts or not. */
    private static final String HUB_ACTION = "hub-first-use";

    private final KeycloakSession session;

    HubEventStore(KeycloakSession session, EntityManager em) {
        super(session, em);
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        super.onEvent(isOfAHub(event) ? WithoutAddresses.of(event) : event);
    }

    /** An event of a realm that nobody finds is taken for a hub's. */
    private boolean isOfAHub(Event event) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        return realm == null || realm.getRequiredActionProviderByAlias(HUB_ACTION) != null;
    }
}
