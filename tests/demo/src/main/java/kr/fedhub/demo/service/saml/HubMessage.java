package kr.fedhub.demo.service.saml;

import kr.fedhub.demo.service.web.Problem;
import kr.fedhub.demo.service.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.keycloak.adapters.saml.OnSessionCreated;
import org.keycloak.adapters.saml.SamlAuthenticationError;
import org.keycloak.adapters.saml.SamlDeployment;
import org.keycloak.adapters.saml.SamlSession;
import org.keycloak.adapters.saml.profile.webbrowsersso.SamlEndpoint;
import org.keycloak.adapters.spi.AuthOutcome;
import org.keycloak.common.VerificationException;
import org.keycloak.dom.saml.v2.protocol.LogoutRequestType;
import org.keycloak.dom.saml.v2.protocol.StatusResponseType;
import org.keycloak.rotation.KeyLocator;
import org.w3c.dom.Document;

/** Lets the adapter verify one message of the hub; the answer to a logout request is ours, on a page of ours. */
final class HubMessage extends SamlEndpoint {
    private final SamlHttp http;
    private final SamlVisit visit;
    private final SamlMessages messages;
    private @Nullable PostMessage reply;

    HubMessage(SamlHttp http, SamlDeployment deployment, SamlVisit visit, SamlMessages messages) {
        super(http, deployment, visit);
        this.http = http;
        this.visit = visit;
        this.messages = messages;
    }

    /**
     * A login that the adapter has verified: signatures, destination, audience, times.
     *
     * @throws ProblemException when the message is not that
     */
    SamlSession login() {
        AuthOutcome outcome = process();
        SamlSession session = visit.getAccount();
        if (outcome != AuthOutcome.AUTHENTICATED || session == null) {
            throw problem(outcome);
        }
        return session;
    }

    /**
     * A logout message; what to send back when it was a request, null when it was the answer to ours.
     *
     * @throws ProblemException when the message is not accepted
     */
    @Nullable PostMessage logout() {
        AuthOutcome outcome = process();
        if (outcome != AuthOutcome.LOGGED_OUT && reply == null) {
            throw problem(outcome);
        }
        return reply;
    }

    @Override
    protected AuthOutcome logoutRequest(LogoutRequestType request, String relayState) {
        if (request.getSessionIndex().isEmpty()) {
            visit.logoutByPrincipal(request.getNameID().getValue());
        } else {
            visit.logoutBySsoId(request.getSessionIndex());
        }
        reply = messages.logoutResponse(request.getID(), relayState);
        return AuthOutcome.LOGGED_OUT;
    }

    @Override
    public void verifyPostBindingSignature(Document message, KeyLocator keys) throws VerificationException {
        super.verifyPostBindingSignature(message, keys);
        WholeSignature.require(message);
    }

    private AuthOutcome process() {
        OnSessionCreated nothingMore = session -> {};
        try {
            AuthOutcome outcome = handle(nothingMore);
            if (outcome == AuthOutcome.FAILED && getChallenge() != null) {
                getChallenge().challenge(http);
            }
            return outcome;
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // The adapter meets malformed messages with whatever exception they provoke.
            throw new ProblemException(Problem.ANSWER_NOT_TRUSTED, "The message cannot be read", e);
        }
    }

    private ProblemException problem(AuthOutcome outcome) {
        if (http.error() instanceof SamlAuthenticationError error
                && error.getReason() == SamlAuthenticationError.Reason.ERROR_STATUS) {
            return refused(error.getStatus());
        }
        return new ProblemException(Problem.ANSWER_NOT_TRUSTED, "The message is not accepted: " + outcome);
    }

    /** Keycloak answers a cancelled login with the second-level status RequestDenied or AuthnFailed. */
    private static ProblemException refused(StatusResponseType response) {
        var code = response.getStatus().getStatusCode();
        String detail = String.valueOf(
                code.getStatusCode() != null ? code.getStatusCode().getValue() : code.getValue());
        boolean denied = detail.endsWith(":RequestDenied") || detail.endsWith(":AuthnFailed");
        return new ProblemException(denied ? Problem.ACCESS_DENIED : Problem.HUB_REFUSED, detail);
    }
}
