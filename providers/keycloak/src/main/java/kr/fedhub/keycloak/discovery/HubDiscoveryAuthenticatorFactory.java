package kr.fedhub.keycloak.discovery;

import kr.fedhub.keycloak.config.HubAuthenticatorFactory;
import kr.fedhub.keycloak.config.SecurePatchCheck;
import org.jboss.logging.Logger;
import org.keycloak.authentication.Authenticator;
import org.keycloak.common.Version;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;

/** Registers {@code hub-discovery} for browser flows. */
public final class HubDiscoveryAuthenticatorFactory extends HubAuthenticatorFactory {
    private static final Logger LOG = Logger.getLogger(HubDiscoveryAuthenticatorFactory.class);

    private InstitutionCatalogues catalogues = new InstitutionCatalogues();

    public HubDiscoveryAuthenticatorFactory() {
        super(
                "hub-discovery",
                "Hub: find my institution (소속기관 찾기)",
                "Shows the institutions to log in with and sends the researcher to the chosen one. "
                        + "Skipped when the request names one. Alternatives below it stand for accounts at the hub.",
                Requirement.REQUIRED,
                Requirement.ALTERNATIVE,
                Requirement.DISABLED);
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new HubDiscoveryAuthenticator(catalogues);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        SecurePatchCheck.warning(Version.VERSION).ifPresent(LOG::warn);
        // The page and the addresses beside it share what is expensive to make.
        if (factory.getProviderFactory(RealmResourceProvider.class, HubDiscoveryResourceFactory.ID)
                instanceof HubDiscoveryResourceFactory resources) {
            catalogues = resources.catalogues();
        }
    }
}
