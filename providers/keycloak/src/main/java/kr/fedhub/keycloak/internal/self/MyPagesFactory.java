package kr.fedhub.keycloak.internal.self;

import kr.fedhub.keycloak.config.OwnPages;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Registers {@code /realms/{realm}/hub-my}. */
public final class MyPagesFactory implements RealmResourceProviderFactory {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Provided(new MyPagesResource(session));
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
    public String getId() {
        return OwnPages.CLIENT;
    }

    @Override
    public void close() {
        // Holds no resources.
    }

    private record Provided(MyPagesResource resource) implements RealmResourceProvider {
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
