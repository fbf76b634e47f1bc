package kr.fedhub.keycloak.internal;

import kr.fedhub.keycloak.config.HubAuthenticatorFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;

/** Registers {@code hub-create-researcher} for first-broker-login flows. */
public final class CreateResearcherAuthenticatorFactory extends HubAuthenticatorFactory {
    public CreateResearcherAuthenticatorFactory() {
        super(
                "hub-create-researcher",
                "Hub: create researcher",
                "Makes a new researcher with an opaque username of a first login through an institution. "
                        + "Never looks for an existing account by e-mail or username.",
                Requirement.REQUIRED,
                Requirement.DISABLED);
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new CreateResearcherAuthenticator();
    }
}
