package kr.fedhub.keycloak.internal.account;

import kr.fedhub.keycloak.config.HubAuthenticatorFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;

/** Registers {@code hub-account-sign-up}. */
public final class SignUpFactory extends HubAuthenticatorFactory {
    public SignUpFactory() {
        super(
                "hub-account-sign-up",
                "Hub: open a hub account (개별 계정 만들기)",
                "Opens an account at the hub for somebody who reads the mails to an address. For registration flows.",
                Requirement.REQUIRED,
                Requirement.DISABLED);
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SignUpAuthenticator();
    }
}
