package kr.fedhub.keycloak.internal.broker;

import java.util.Optional;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.keycloak.dom.saml.v2.protocol.LogoutRequestType;
import org.keycloak.events.Details;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * What the hub adds to Keycloak's logout by an institution (SAML profiles 2.0 §4.4).
 *
 * <p>Why private API: Keycloak ends sessions, and tells their services, in {@code AuthenticationManager} only. Checked on
 * Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
record MemberLogout(Refusals refusals, RosterEntry entry) {
    /** Where the answer to the member's request goes. */
    String answerAddress() {
        BoundEndpoint endpoint = MemberModel.logout(entry.member())
                .orElseThrow(() -> refusals.of(RefusalReason.NOT_THIS_WAY, "no SingleLogoutService")
                        .exception());
        return endpoint.responseLocation().orElse(endpoint.location());
    }

    /** Ends the sessions that Keycloak itself would not find: those of a NameID, when the request names no index. */
    void endSessions(LogoutRequestType request) {
        if (request.getNameID() == null) {
            throw refusals.of(RefusalReason.MESSAGE_FORM, "a logout request without a plain NameID")
                    .exception();
        }
        if (isTooLate(request)) {
            throw refusals.of(RefusalReason.CLOCK).exception();
        }
        if (request.getSessionIndex().isEmpty()) {
            new LogoutIndex(session(), entry.member().alias())
                    .sessions(request.getNameID().getValue())
                    .forEach(this::end);
        }
    }

    /** Checks that an answer to the hub's own request is about a session of this member. */
    void requireOwnSession(@Nullable String relayState) {
        Optional<UserSessionModel> own = Optional.ofNullable(relayState)
                .map(id -> session().sessions().getUserSession(realm(), id))
                .filter(found -> entry.member().alias().value().equals(found.getNote(Details.IDENTITY_PROVIDER)));
        if (own.isEmpty()) {
            throw refusals.of(RefusalReason.RESTART).exception();
        }
    }

    private static boolean isTooLate(LogoutRequestType request) {
        return request.getNotOnOrAfter() != null
                && !HubClock.now()
                        .isBefore(request.getNotOnOrAfter()
                                .toGregorianCalendar()
                                .toInstant()
                                .plusSeconds(ClockSkew.SECONDS));
    }

    private void end(UserSessionModel ended) {
        AuthenticationManager.backchannelLogout(
                session(),
                realm(),
                ended,
                session().getContext().getUri(),
                session().getContext().getConnection(),
                session().getContext().getHttpRequest().getHttpHeaders(),
                false);
    }

    private RealmModel realm() {
        return session().getContext().getRealm();
    }

    private KeycloakSession session() {
        return refusals.session();
    }
}
