package kr.fedhub.demo.service.saml;

import java.io.IOException;
import kr.fedhub.demo.service.web.Problem;
import kr.fedhub.demo.service.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.keycloak.adapters.saml.AbstractInitiateLogin;
import org.keycloak.adapters.saml.SamlDeployment;
import org.keycloak.adapters.saml.SamlSession;
import org.keycloak.saml.BaseSAML2BindingBuilder;
import org.keycloak.saml.SAML2LogoutRequestBuilder;
import org.keycloak.saml.SAML2LogoutResponseBuilder;
import org.keycloak.saml.common.constants.GeneralConstants;
import org.keycloak.saml.common.exceptions.ConfigurationException;
import org.keycloak.saml.common.exceptions.ParsingException;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.w3c.dom.Document;

/** Writes and signs the service's messages to the hub. */
final class SamlMessages {
    /** The relay state by which the adapter knows the answer to its own logout. */
    static final String LOGOUT_RELAY_STATE = "logout";

    private static final int LOGOUT_VALID_SECONDS = 60;

    private final SamlDeployment deployment;

    SamlMessages(SamlDeployment deployment) {
        this.deployment = deployment;
    }

    /** An AuthnRequest and the ID by which its answer will name it. */
    record LoginRequest(String id, PostMessage message) {}

    LoginRequest loginRequest() {
        Document request =
                AbstractInitiateLogin.buildSaml2AuthnRequestBuilder(deployment).toDocument();
        String id = request.getDocumentElement().getAttribute("ID");
        String target = deployment.getIDP().getSingleSignOnService().getRequestBindingUrl();
        return new LoginRequest(id, signed(target, GeneralConstants.SAML_REQUEST_KEY, request, null));
    }

    PostMessage logoutRequest(SamlSession session) {
        String target = deployment.getIDP().getSingleLogoutService().getRequestBindingUrl();
        try {
            Document request = new SAML2LogoutRequestBuilder()
                    .assertionExpiration(LOGOUT_VALID_SECONDS)
                    .issuer(deployment.getEntityID())
                    .sessionIndex(session.getSessionIndex())
                    .nameId(session.getPrincipal().getNameID())
                    .destination(target)
                    .buildDocument();
            return signed(target, GeneralConstants.SAML_REQUEST_KEY, request, LOGOUT_RELAY_STATE);
        } catch (ProcessingException | ConfigurationException | ParsingException e) {
            throw unwritable(e);
        }
    }

    PostMessage logoutResponse(String requestId, @Nullable String relayState) {
        String target = deployment.getIDP().getSingleLogoutService().getResponseBindingUrl();
        try {
            Document response = new SAML2LogoutResponseBuilder()
                    .logoutRequestID(requestId)
                    .destination(target)
                    .issuer(deployment.getEntityID())
                    .buildDocument();
            return signed(target, GeneralConstants.SAML_RESPONSE_KEY, response, relayState);
        } catch (ProcessingException e) {
            throw unwritable(e);
        }
    }

    private PostMessage signed(String target, String parameter, Document message, @Nullable String relayState) {
        BaseSAML2BindingBuilder<?> binding = AbstractInitiateLogin.createSaml2Binding(deployment);
        try {
            String encoded = binding.postBinding(message).encoded();
            return new PostMessage(target, parameter, encoded, relayState == null ? "" : relayState);
        } catch (ProcessingException | ConfigurationException | IOException e) {
            throw unwritable(e);
        }
    }

    private static ProblemException unwritable(Exception cause) {
        return new ProblemException(Problem.UNEXPECTED, "A SAML message cannot be written", cause);
    }
}
