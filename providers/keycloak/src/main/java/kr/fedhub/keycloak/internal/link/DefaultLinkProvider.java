package kr.fedhub.keycloak.internal.link;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.keycloak.firstuse.KnownLink;
import kr.fedhub.keycloak.internal.outbox.ResearcherChanges;
import kr.fedhub.keycloak.link.Consents;
import kr.fedhub.keycloak.link.LinkProvider;
import kr.fedhub.keycloak.link.ServiceLinks;
import kr.fedhub.keycloak.link.store.JpaConsents;
import kr.fedhub.keycloak.link.store.JpaServiceLinks;
import kr.fedhub.keycloak.link.store.LinkListener;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The links and consents of a session's realm, in the transaction of the session.
 *
 * <p>Why private API: Keycloak's own connection, and with it its transaction, is had from {@code JpaConnectionProvider} only.
 * Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
record DefaultLinkProvider(KeycloakSession session) implements LinkProvider {
    /** The time as Keycloak has it, which an operator or a test may have moved. */
    private static final InstantSource CLOCK = () -> Instant.ofEpochMilli(Time.currentTimeMillis());

    @Override
    public ServiceLinks links() {
        RealmModel realm = session.getContext().getRealm();
        return new JpaServiceLinks(realm.getId(), entities(session), CLOCK, new Listener(session, realm));
    }

    @Override
    public Consents consents() {
        return new JpaConsents(session.getContext().getRealm().getId(), entities(session), CLOCK);
    }

    @Override
    public <T> T apart(Function<KeycloakSession, T> work) {
        RealmModel realm = session.getContext().getRealm();
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
            own.getContext().setRealm(realm);
            return work.apply(own);
        });
    }

    static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Lets sessions forget what they know of a link, and tells the service what it asked to be told. */
    private record Listener(KeycloakSession session, RealmModel realm) implements LinkListener {
        @Override
        public void changed(String researcher, String service) {
            UserModel user = session.users().getUserById(realm, researcher);
            if (user != null) {
                KnownLink.forget(session.sessions(), realm, user, service);
            }
        }

        @Override
        public void linked(ServiceLink link) {
            changes().linked(link);
        }

        @Override
        public void ended(ServiceLink link) {
            changes().unlinked(link);
        }

        private ResearcherChanges changes() {
            return ResearcherChanges.of(session, realm);
        }
    }
}
