package kr.fedhub.keycloak.internal.broker;

import org.keycloak.Config;
import org.keycloak.models.IdentityProviderStorageProvider;
import org.keycloak.models.IdentityProviderStorageProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Puts the members in front of Keycloak's own storage of identity providers. */
public final class MemberStorageFactory implements IdentityProviderStorageProviderFactory<MemberStorage> {
    /** Keycloak's cached storage, which has order 10. */
    private static final String CACHED = "infinispan";

    private static final int BEFORE_CACHED = 20;

    @Override
    public MemberStorage create(KeycloakSession session) {
        return new MemberStorage(session, session.getProvider(IdentityProviderStorageProvider.class, CACHED));
    }

    @Override
    public String getId() {
        return "fedhub";
    }

    @Override
    public int order() {
        return BEFORE_CACHED;
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
}
