package kr.fedhub.keycloak.internal;

import java.util.List;
import java.util.Optional;
import kr.fedhub.keycloak.firstuse.RequestedAcr;
import org.keycloak.Config;
import org.keycloak.dom.saml.v2.protocol.AuthnRequestType;
import org.keycloak.dom.saml.v2.protocol.RequestedAuthnContextType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.saml.preprocessor.SamlAuthenticationPreprocessor;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keeps the authentication context classes that a SAML service asks for (SAML core 2.0, section 3.3.2.2.1): stock Keycloak keeps
 * only one that it knows as a level of authentication.
 *
 * <p>Why private API: the extension point that Keycloak publishes for SAML requests is in its services. Checked on Keycloak
 * 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class SamlRequestedContexts implements SamlAuthenticationPreprocessor {
    @Override
    public AuthnRequestType beforeProcessingLoginRequest(AuthnRequestType request, AuthenticationSessionModel login) {
        RequestedAcr.keep(
                Optional.ofNullable(request.getRequestedAuthnContext())
                        .map(RequestedAuthnContextType::getAuthnContextClassRef)
                        .orElse(List.of()),
                login::setClientNote);
        return request;
    }

    @Override
    public SamlAuthenticationPreprocessor create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return "hub-requested-contexts";
    }

    @Override
    public void init(Config.Scope config) {
        // No server-wide settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to wait for.
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
