package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.core.Response;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.broker.saml.SAMLEndpoint;
import org.keycloak.broker.saml.SAMLIdentityProvider;
import org.keycloak.broker.saml.SAMLIdentityProviderConfig;
import org.keycloak.common.VerificationException;
import org.keycloak.dom.saml.v2.protocol.LogoutRequestType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.dom.saml.v2.protocol.StatusResponseType;
import org.keycloak.events.EventType;
import org.keycloak.rotation.KeyLocator;
import org.keycloak.saml.common.constants.GeneralConstants;
import org.keycloak.saml.processing.core.saml.v2.common.SAMLDocumentHolder;
import org.keycloak.saml.validators.DestinationValidator;

/**
 * Keycloak's SAML endpoint for one message of one member. The hub's checks come first, so that each has a page of its own;
 * then Keycloak's, all of them.
 *
 * <p>Why private API: this is Keycloak's way from a message to a session or its end. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4
 * and 26.7.5.
 */
final class MemberEndpoint extends SAMLEndpoint {
    private final RosterEntry entry;
    private final Refusals refusals;
    private final IncomingMessage message;
    private final MemberLogout logout;

    MemberEndpoint(
            SAMLIdentityProvider provider,
            SAMLIdentityProviderConfig config,
            AuthenticationCallback callback,
            DestinationValidator destinations,
            Refusals refusals,
            RosterEntry entry,
            IncomingMessage message) {
        super(refusals.session(), provider, config, callback, destinations);
        this.entry = entry;
        this.refusals = refusals;
        this.message = message;
        this.logout = new MemberLogout(refusals, entry);
    }

    Response receivePost(IncomingMessage.Parameters parameters, @Nullable String relayState) {
        requireDestination();
        return new Post().execute(parameters.request(), parameters.response(), null, relayState, null);
    }

    /** Logout only: an answer with an assertion is too long for a query (SAML profiles 2.0 §4.1.2 step 5 forbids it). */
    Response receiveRedirect(IncomingMessage.Parameters parameters, @Nullable String relayState) {
        if (message.holder().getSamlObject() instanceof ResponseType) {
            throw refusals.of(RefusalReason.NOT_THIS_WAY).exception();
        }
        requireDestination();
        return new Redirect().execute(parameters.request(), parameters.response(), null, relayState, null);
    }

    private void requireDestination() {
        if (!SharedAddress.of(session, entry.source()).equals(message.destination())) {
            throw refusals.of(RefusalReason.DESTINATION).exception();
        }
    }

    /** The request for a logout in this message. */
    private LogoutRequestType logoutRequest() {
        event.event(EventType.LOGOUT);
        if (message.holder().getSamlObject() instanceof LogoutRequestType request) {
            config.setSingleLogoutServiceUrl(logout.answerAddress());
            logout.endSessions(request);
            return request;
        }
        throw refusals.of(RefusalReason.NOT_THIS_WAY).exception();
    }

    private StatusResponseType logoutAnswer(@Nullable String relayState) {
        logout.requireOwnSession(relayState);
        return (StatusResponseType) message.holder().getSamlObject();
    }

    private void verified(Verification verification) {
        try {
            verification.verify();
        } catch (VerificationException e) {
            throw refusals.of(RefusalReason.SIGNATURE).exception();
        }
    }

    /** A check of Keycloak's that says no by an exception. */
    private interface Verification {
        void verify() throws VerificationException;
    }

    private final class Post extends PostBinding {
        @Override
        protected KeyLocator getIDPKeyLocator() {
            return MemberKeys.of(entry.member());
        }

        @Override
        protected Response handleSamlRequest(String samlRequest, @Nullable String relayState) {
            verified(() -> verifySignature(GeneralConstants.SAML_REQUEST_KEY, message.holder()));
            return logoutRequest(MemberEndpoint.this.logoutRequest(), relayState);
        }

        @Override
        public Response handleSamlResponse(
                String samlResponse, @Nullable String relayState, @Nullable String clientId) {
            if (message.holder().getSamlObject() instanceof ResponseType answer) {
                return login(samlResponse, answer, relayState);
            }
            verified(() -> verifySignature(GeneralConstants.SAML_RESPONSE_KEY, message.holder()));
            return handleLogoutResponse(message.holder(), logoutAnswer(relayState), relayState);
        }

        private Response login(String samlResponse, ResponseType answer, @Nullable String relayState) {
            LoginAnswer login = LoginAnswer.of(answer, relayState, callback, refusals, entry);
            if (!login.isSuccess()) {
                return login.failed(callback, config);
            }
            verified(() -> verifySignature(GeneralConstants.SAML_RESPONSE_KEY, message.holder()));
            login.requireAcceptable(message, getIDPKeyLocator(), isMessageFullySigned(message.holder()));
            return login.received(() -> handleLoginResponse(samlResponse, message.holder(), answer, relayState, null));
        }

        @Override
        protected SAMLDocumentHolder extractResponseDocument(String samlResponse) {
            return message.holder();
        }
    }

    private final class Redirect extends RedirectBinding {
        @Override
        protected KeyLocator getIDPKeyLocator() {
            return MemberKeys.of(entry.member());
        }

        @Override
        protected Response handleSamlRequest(String samlRequest, @Nullable String relayState) {
            verified(() -> verifySignature(GeneralConstants.SAML_REQUEST_KEY, message.holder()));
            return logoutRequest(MemberEndpoint.this.logoutRequest(), relayState);
        }

        @Override
        public Response handleSamlResponse(
                String samlResponse, @Nullable String relayState, @Nullable String clientId) {
            verified(() -> verifySignature(GeneralConstants.SAML_RESPONSE_KEY, message.holder()));
            return handleLogoutResponse(message.holder(), logoutAnswer(relayState), relayState);
        }
    }
}
