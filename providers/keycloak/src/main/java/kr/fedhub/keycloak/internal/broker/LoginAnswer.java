package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.federation.FederationProvider;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.broker.saml.SAMLIdentityProviderConfig;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.rotation.KeyLocator;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * An answer to a login, and the login that it says it is for.
 *
 * <p>Why private API: Keycloak's form of an answer, and its own way on after a failed login. Checked on Keycloak 26.5.6, 26.7.0,
 * 26.7.4 and 26.7.5.
 *
 * @param answer what the institution sent
 * @param login the login of this browser
 * @param requestId the request that the login has sent
 */
record LoginAnswer(
        ResponseType answer, AuthenticationSessionModel login, String requestId, Refusals refusals, RosterEntry entry) {
    /** Finds the login of an answer, and refuses one that no request of this browser to this institution has asked for. */
    static LoginAnswer of(
            ResponseType answer,
            @Nullable String relayState,
            AuthenticationCallback callback,
            Refusals refusals,
            RosterEntry entry) {
        if (relayState == null || relayState.isBlank()) {
            throw refusals.of(RefusalReason.UNSOLICITED).exception();
        }
        AuthenticationSessionModel login = login(relayState, callback, refusals);
        refusals.session().getContext().setAuthenticationSession(login);
        Refusals during = refusals.during(login);
        LoginNotes notes = new LoginNotes(login);
        MemberAlias alias = entry.member().alias();
        MemberAlias chosen = notes.chosen()
                .orElseThrow(() -> during.of(RefusalReason.UNSOLICITED).exception());
        if (!chosen.equals(alias)) {
            throw during.of(RefusalReason.NOT_THE_CHOSEN).exception();
        }
        String requestId = notes.requestId()
                .orElseThrow(() -> during.of(RefusalReason.UNSOLICITED).exception());
        if (!requestId.equals(answer.getInResponseTo())) {
            throw during.of(RefusalReason.UNSOLICITED).exception();
        }
        requireLive(alias, during);
        return new LoginAnswer(answer, login, requestId, during, entry);
    }

    /** Keycloak sends the browser on when it still can; only when it cannot is this the hub's to say. */
    private static AuthenticationSessionModel login(
            String relayState, AuthenticationCallback callback, Refusals refusals) {
        try {
            return callback.getAndVerifyAuthenticationSession(relayState);
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
                throw e;
            }
            throw refusals.of(RefusalReason.RESTART).exception();
        }
    }

    private static void requireLive(MemberAlias alias, Refusals refusals) {
        MemberStatus status = refusals.session()
                .getProvider(FederationProvider.class)
                .roster()
                .status(alias, HubClock.now());
        if (status != MemberStatus.LIVE) {
            throw refusals.of(Refusals.reason(status)).exception();
        }
    }

    boolean isSuccess() {
        return answer.getStatus() != null
                && answer.getStatus().getStatusCode() != null
                && answer.getStatus().getStatusCode().getValue() != null
                && JBossSAMLURIConstants.STATUS_SUCCESS
                        .get()
                        .equals(answer.getStatus().getStatusCode().getValue().toString());
    }

    /** Back to the choice of an institution, which says that the login there was not completed. */
    Response failed(AuthenticationCallback callback, SAMLIdentityProviderConfig config) {
        refusals.of(RefusalReason.STATUS_FAILED).record();
        return callback.error(config, Messages.IDENTITY_PROVIDER_UNEXPECTED_ERROR);
    }

    /** Checks everything that Keycloak would refuse without saying why, and what it would let through. */
    void requireAcceptable(IncomingMessage message, KeyLocator keys, boolean wholeMessageSigned) {
        AnswerAssertion assertion = AnswerAssertion.of(message, answer, refusals);
        assertion.requireSigned(keys, wholeMessageSigned);
        if (answer.getIssuer() == null
                || !entry.member().entityId().value().equals(answer.getIssuer().getValue())) {
            throw refusals.of(RefusalReason.NOT_THE_CHOSEN).exception();
        }
        KeycloakSession session = refusals.session();
        String hub = session.getProvider(FederationProvider.class)
                .source(entry.source())
                .orElseThrow(
                        () -> refusals.of(RefusalReason.DEPARTED_INSTITUTION).exception())
                .spEntityId()
                .value();
        new AnswerRules(
                        entry.member().entityId().value(),
                        hub,
                        SharedAddress.of(session, entry.source()),
                        requestId,
                        HubClock.now())
                .objection(assertion.content())
                .ifPresent(reason -> {
                    throw refusals.of(reason).exception();
                });
    }

    /** Lets Keycloak go on; a refusal of its own gets the hub's page too. */
    Response received(Supplier<Response> keycloak) {
        try {
            Response response = keycloak.get();
            boolean refused = response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode();
            return refused && !Refusal.isIn(refusals.session())
                    ? refusals.of(RefusalReason.UNEXPECTED, "by Keycloak").response()
                    : response;
        } catch (IdentityBrokerException e) {
            return refusals.of(RefusalReason.UNEXPECTED, e.getClass().getSimpleName())
                    .response();
        }
    }
}
