package kr.fedhub.keycloak.discovery;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Registers {@code /realms/{realm}/hub-discovery}. */
public final class HubDiscoveryResourceFactory implements RealmResourceProviderFactory {
    static final String ID = "hub-discovery";

    /** Requests in a second from one address; a person types ten letters in that time, and a campus may share an address. */
    private static final int DEFAULT_RATE = 50;

    private DiscoveryNode node = DiscoveryNode.allowing(DEFAULT_RATE);

    /** What this node knows of institutions. */
    InstitutionCatalogues catalogues() {
        return node.catalogues();
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Provided(new DiscoveryResource(session, node));
    }

    /** Option {@code search-rate}: how many searches a second one address may make, 0 for any number. */
    @Override
    public void init(Config.Scope config) {
        node = DiscoveryNode.allowing(config.getInt("search-rate", DEFAULT_RATE));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof RealmModel.RealmRemovedEvent removed) {
                catalogues().forget(removed.getRealm().getId());
            }
        });
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void close() {
        // Holds no resources.
    }

    private record Provided(DiscoveryResource resource) implements RealmResourceProvider {
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
