package kr.fedhub.keycloak.discovery;

import kr.fedhub.keycloak.config.OwnPages;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;

/** Registers {@code hub-add-institution}. */
public final class HubAddInstitutionFactory implements RequiredActionFactory {
    private InstitutionCatalogues catalogues = new InstitutionCatalogues();

    @Override
    public String getId() {
        return OwnPages.ADD_INSTITUTION;
    }

    @Override
    public String getDisplayText() {
        return "Hub: add an institution (소속기관 추가)";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new AddInstitutionAction(catalogues);
    }

    @Override
    public void init(Config.Scope config) {
        // No server-wide settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        if (factory.getProviderFactory(RealmResourceProvider.class, HubDiscoveryResourceFactory.ID)
                instanceof HubDiscoveryResourceFactory resources) {
            catalogues = resources.catalogues();
        }
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
