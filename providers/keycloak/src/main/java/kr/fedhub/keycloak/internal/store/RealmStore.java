package kr.fedhub.keycloak.internal.store;

import jakarta.persistence.EntityManager;
import java.util.function.BiFunction;
import java.util.function.Function;
import kr.fedhub.keycloak.federation.refresh.StoreAccess;
import kr.fedhub.keycloak.federation.store.FederationStore;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The store of a realm in Keycloak's database.
 *
 * <p>Why private API: Keycloak's own connection, and with it its transaction, is had from {@code JpaConnectionProvider} only.
 * Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class RealmStore implements StoreAccess {
    private final KeycloakSessionFactory factory;
    private final String realmId;

    RealmStore(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    String realmId() {
        return realmId;
    }

    /** The store within the transaction of a session. */
    static FederationStore of(KeycloakSession session, RealmModel realm) {
        return new FederationStore(realm.getId(), entityManager(session), () -> RealmVersion.raise(realm));
    }

    static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    @Override
    public <T> T inTransaction(Function<FederationStore, T> work) {
        return inSession((session, realm) -> work.apply(of(session, realm)));
    }

    /**
     * Runs work in a session and a transaction of its own.
     *
     * @throws IllegalStateException when the realm was removed meanwhile
     */
    <T> T inSession(BiFunction<KeycloakSession, RealmModel, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            if (realm == null) {
                throw new IllegalStateException("the realm was removed");
            }
            session.getContext().setRealm(realm);
            return work.apply(session, realm);
        });
    }
}
