package kr.fedhub.keycloak.internal.broker;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Refuses what comes from or goes to an institution, always in the same way: page, event and log line carry one reference
 * id, and nothing is written.
 *
 * @param session the current request's
 * @param institution the alias of the institution that it is about, if known
 * @param login the login that it belongs to, if known
 * @param attributes names of attributes that were missing
 */
record Refusals(
        KeycloakSession session,
        Optional<String> institution,
        @Nullable AuthenticationSessionModel login,
        List<String> attributes) {
    Refusals(KeycloakSession session) {
        this(session, Optional.empty(), null, List.of());
    }

    Refusals about(MemberAlias member) {
        return about(member.value());
    }

    Refusals about(String alias) {
        return new Refusals(session, Optional.of(alias), login, attributes);
    }

    /** The institution when it is a member of a federation. */
    Optional<MemberAlias> member() {
        return institution.flatMap(MemberAlias::parse);
    }

    /** The service that the login is for, if there is one. */
    Optional<ClientModel> client() {
        return Optional.ofNullable(login)
                .map(AuthenticationSessionModel::getClient)
                .or(() -> Optional.ofNullable(session.getContext().getClient()));
    }

    /** The session that the login goes on with, which has its id. */
    Optional<UserSessionModel> existingSession() {
        return Optional.ofNullable(login)
                .map(known -> session.sessions()
                        .getUserSession(
                                known.getRealm(), known.getParentSession().getId()));
    }

    Refusals during(@Nullable AuthenticationSessionModel which) {
        return new Refusals(session, institution, which, attributes);
    }

    Refusals missing(List<String> names) {
        return new Refusals(session, institution, login, names);
    }

    Refusal of(RefusalReason reason) {
        return new Refusal(this, reason, "");
    }

    /** A refusal whose log line says more, without personal data. */
    Refusal of(RefusalReason reason, @Nullable String detail) {
        return new Refusal(this, reason, detail == null ? "" : detail);
    }

    /** Why nobody can log in with an institution of that status. */
    static RefusalReason reason(MemberStatus status) {
        return switch (status) {
            case BLOCKED -> RefusalReason.BLOCKED_INSTITUTION;
            case HELD -> RefusalReason.HELD_INSTITUTION;
            case EXPIRED -> RefusalReason.EXPIRED_INSTITUTION;
            case DEPARTED -> RefusalReason.DEPARTED_INSTITUTION;
            case LIVE -> RefusalReason.UNEXPECTED;
        };
    }
}
