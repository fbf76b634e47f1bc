package kr.fedhub.keycloak.internal.admin;

import java.util.List;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.MemberAlias;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Ends the sessions that began with a login at a member, ordinary and offline ones; a researcher's sessions by way of another
 * institution go on.
 *
 * <p>It goes by the researchers who are linked to the member, since no index leads from an identity provider to its
 * sessions, and in transactions of a few researchers each, so that thousands of sessions neither fill the memory nor wait for
 * the slowest service before the first one is over. A session ends by back-channel logout, so services that take part learn
 * of it; the member itself is not told, it may be in the wrong hands. Sessions are shared by all nodes, so they end on all.
 *
 * <p>Why private API: only {@code AuthenticationManager} logs out a session together with its services. Checked on Keycloak
 * 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class MemberSessions {
    private static final Logger LOG = Logger.getLogger(MemberSessions.class);
    private static final int BATCH = 50;

    private final KeycloakSession session;

    /**
     * What came of it.
     *
     * @param sessionsEnded sessions that are over
     * @param researchers who is linked to the member, with a session or without
     * @param failures researchers whose sessions could not be ended; the log says why
     */
    record Ended(int sessionsEnded, int researchers, int failures) {
        private Ended plus(Ended more) {
            return new Ended(
                    sessionsEnded + more.sessionsEnded, researchers + more.researchers, failures + more.failures);
        }
    }

    MemberSessions(KeycloakSession session) {
        this.session = session;
    }

    /** Ends all sessions of a member. */
    Ended end(MemberAlias member) {
        Ended ended = new Ended(0, 0, 0);
        Links links = Links.of(session, session.getContext().getRealm().getId());
        List<String> users = links.usersAfter(member, "", BATCH);
        while (!users.isEmpty()) {
            ended = ended.plus(end(member, users));
            users = links.usersAfter(member, users.get(users.size() - 1), BATCH);
        }
        return ended;
    }

    private Ended end(MemberAlias member, List<String> users) {
        try {
            int sessions = KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    nested -> end(nested, member, users),
                    "end sessions of a member");
            return new Ended(sessions, users.size(), 0);
        } catch (RuntimeException e) {
            if (users.size() > 1) {
                // One of them must not keep the others logged in.
                return users.stream().map(user -> end(member, List.of(user))).reduce(new Ended(0, 0, 0), Ended::plus);
            }
            LOG.errorf(e, "The sessions of user %s by way of %s could not be ended", users.get(0), member);
            return new Ended(0, 1, 1);
        }
    }

    private int end(KeycloakSession nested, MemberAlias member, List<String> users) {
        RealmModel realm = nested.getContext().getRealm();
        return users.stream()
                .map(id -> nested.users().getUserById(realm, id))
                .filter(user -> user != null)
                .mapToInt(user -> end(nested, realm, member, user))
                .sum();
    }

    private int end(KeycloakSession nested, RealmModel realm, MemberAlias member, UserModel user) {
        List<UserSessionModel> sessions = Stream.concat(
                        nested.sessions().getUserSessionsStream(realm, user),
                        nested.sessions().getOfflineUserSessionsStream(realm, user))
                .filter(one -> member.value().equals(one.getNote(Details.IDENTITY_PROVIDER)))
                .toList();
        KeycloakContext request = session.getContext();
        sessions.forEach(one -> AuthenticationManager.backchannelLogout(
                nested,
                realm,
                one,
                request.getUri(),
                request.getConnection(),
                request.getHttpRequest().getHttpHeaders(),
                false));
        return sessions.size();
    }
}
