package kr.fedhub.keycloak.internal.proof.oidc;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Registers {@code /realms/{realm}/hub-first-use}. */
public final class FirstUseResourceFactory implements RealmResourceProviderFactory {
    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Provided(new CallbackResource(session));
    }

    @Override
    public String getId() {
        return FirstUseAddress.ID;
    }

    @Override
    public void init(Config.Scope config) {
        // Needs none.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing.
    }

    @Override
    public void close() {
        // Holds no resources.
    }

    private record Provided(CallbackResource resource) implements RealmResourceProvider {
        @Override
        public Object getResource() {
            return resource;
        }

        @Override
        public void close() {
            // Holds no resources.
        }
    }
}
