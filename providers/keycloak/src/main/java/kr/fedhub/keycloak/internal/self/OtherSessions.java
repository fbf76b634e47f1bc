package kr.fedhub.keycloak.internal.self;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.events.Details;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The researcher's sessions besides the present one.
 *
 * <p>Why private API: only {@code AuthenticationManager} logs out a session together with its services. Checked on Keycloak
 * 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
record OtherSessions(Visit visit) {
    /** Ends those that began with a login at an institution, ordinary and offline ones. */
    void endThoseOf(String alias) {
        KeycloakSession session = visit.session();
        List<UserSessionModel> sessions = Stream.concat(
                        session.sessions().getUserSessionsStream(visit.realm(), visit.researcher()),
                        session.sessions().getOfflineUserSessionsStream(visit.realm(), visit.researcher()))
                .filter(one -> alias.equals(one.getNote(Details.IDENTITY_PROVIDER)))
                .toList();
        KeycloakContext request = session.getContext();
        sessions.forEach(one -> AuthenticationManager.backchannelLogout(
                session,
                visit.realm(),
                one,
                request.getUri(),
                request.getConnection(),
                request.getHttpRequest().getHttpHeaders(),
                false));
    }
}
