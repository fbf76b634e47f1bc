package kr.fedhub.keycloak.discovery;

import kr.fedhub.keycloak.config.HubAuthenticatorFactory;
import kr.fedhub.keycloak.config.SecurePatchCheck;
import org.jboss.logging.Logger;
import org.keycloak.authentication.Authenticator;
import org.keycloak.common.Version;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/** Registers {@code hub-discovery} for browser flows. */
public final class HubDiscoveryAuthenticatorFactory extends HubAuthenticatorFactory {
    private static final Logger LOG = Logger.getLogger(HubDiscoveryAuthenticatorFactory.class);

    private final InstitutionSearch search = new InstitutionSearch();

    public HubDiscoveryAuthenticatorFactory() {
        super(
                "hub-discovery",
                "Hub: find my institution (소속기관 찾기)",
                "Shows the institutions to log in with and sends the researcher to the chosen one. "
                        + "Skipped when the request names one with kc_idp_hint.",
                Requirement.REQUIRED,
                Requirement.ALTERNATIVE,
                Requirement.DISABLED);
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new HubDiscoveryAuthenticator(search);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        SecurePatchCheck.warning(Version.VERSION).ifPresent(LOG::warn);
        factory.register(event -> {
            if (event instanceof RealmModel.RealmRemovedEvent removed) {
                search.forget(removed.getRealm().getId());
            }
        });
    }
}
