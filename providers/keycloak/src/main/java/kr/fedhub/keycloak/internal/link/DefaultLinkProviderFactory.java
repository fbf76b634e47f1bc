package kr.fedhub.keycloak.internal.link;

import kr.fedhub.keycloak.link.LinkProvider;
import kr.fedhub.keycloak.link.LinkProviderFactory;
import kr.fedhub.keycloak.link.store.LinkTables;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Registers links and consents. A removed client keeps its links: it may come back, and who owned which account must not be
 * forgotten by a slip.
 */
public final class DefaultLinkProviderFactory implements LinkProviderFactory {
    @Override
    public LinkProvider create(KeycloakSession session) {
        return new DefaultLinkProvider(session);
    }

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope config) {
        // No server-wide settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(DefaultLinkProviderFactory::handle);
    }

    @Override
    public void close() {
        // Holds no resources.
    }

    private static void handle(ProviderEvent event) {
        if (event instanceof UserModel.UserRemovedEvent removed) {
            LinkTables.removeResearcher(
                    DefaultLinkProvider.entities(removed.getKeycloakSession()),
                    removed.getRealm().getId(),
                    removed.getUser().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            LinkTables.removeRealm(
                    DefaultLinkProvider.entities(removed.getKeycloakSession()),
                    removed.getRealm().getId());
        }
    }
}
