package kr.fedhub.keycloak.internal.account;

import kr.fedhub.keycloak.config.HubAuthenticatorFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;

/** Registers {@code hub-account-recovery}. */
public final class RecoveryFactory extends HubAuthenticatorFactory {
    public RecoveryFactory() {
        super(
                "hub-account-recovery",
                "Hub: recover a hub account (비밀번호 찾기)",
                "Gives a hub account a new password with a code by e-mail. For reset credentials flows.",
                Requirement.REQUIRED,
                Requirement.DISABLED);
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RecoveryAuthenticator();
    }
}
