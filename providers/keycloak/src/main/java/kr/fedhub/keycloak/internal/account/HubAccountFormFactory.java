package kr.fedhub.keycloak.internal.account;

import kr.fedhub.keycloak.config.HubAuthenticatorFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;

/** Registers {@code hub-account-form} for browser flows. */
public final class HubAccountFormFactory extends HubAuthenticatorFactory {
    public HubAccountFormFactory() {
        super(
                "hub-account-form",
                "Hub: password of a hub account (개별 계정)",
                "The stock form for user name and password, which also takes the e-mail address of a hub account.",
                Requirement.REQUIRED,
                Requirement.ALTERNATIVE,
                Requirement.DISABLED);
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new HubAccountForm();
    }
}
