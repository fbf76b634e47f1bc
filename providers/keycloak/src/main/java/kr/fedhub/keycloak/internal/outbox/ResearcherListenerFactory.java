package kr.fedhub.keycloak.internal.outbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Looks whether there is news for services when a researcher may have changed: at a login, on the account's pages, by an
 * administrator. It is on in every realm, as nothing would tell that it is missing.
 *
 * <p>Why private API: Keycloak tells of changed users by events only, also of those that stock mappers change at a login. Checked on
 * Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class ResearcherListenerFactory implements EventListenerProviderFactory {
    private static final Set<EventType> CHANGING =
            Set.of(EventType.LOGIN, EventType.UPDATE_PROFILE, EventType.UPDATE_EMAIL, EventType.VERIFY_EMAIL);
    private static final String PATH = "users/";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new Listener(session);
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public String getId() {
        return "hub-researcher-changes";
    }

    @Override
    public void init(Config.Scope config) {
        // No server-wide settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Holds no resources.
    }

    private record Listener(KeycloakSession session) implements EventListenerProvider {
        @Override
        public void onEvent(Event event) {
            if (CHANGING.contains(event.getType()) && event.getError() == null && event.getUserId() != null) {
                look(event.getRealmId(), event.getUserId());
            }
        }

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            String path = event.getResourcePath();
            if (event.getResourceType() == ResourceType.USER
                    && event.getOperationType() == OperationType.UPDATE
                    && event.getError() == null
                    && path != null
                    && path.startsWith(PATH)) {
                look(event.getRealmId(), path.substring(PATH.length()));
            }
        }

        private void look(String realmId, String userId) {
            @Nullable RealmModel realm = session.realms().getRealm(realmId);
            @Nullable UserModel researcher = realm == null ? null : session.users().getUserById(realm, userId);
            if (realm != null && researcher != null) {
                ResearcherChanges.of(session, realm).look(researcher);
            }
        }

        @Override
        public void close() {
            // Holds nothing of its own.
        }
    }
}
