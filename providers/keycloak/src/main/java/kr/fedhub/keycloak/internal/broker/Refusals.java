package kr.fedhub.keycloak.internal.broker;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Refuses what comes from or goes to an institution, always in the same way: page, event and log line carry one reference
 * id, and nothing is written.
 *
 * @param session the current request's
 * @param member the institution that it is about, if known
 * @param login the login that it belongs to, if known
 * @param attributes names of attributes that were missing
 */
record Refusals(
        KeycloakSession session,
        Optional<MemberAlias> member,
        @Nullable AuthenticationSessionModel login,
        List<String> attributes) {
    Refusals(KeycloakSession session) {
        this(session, Optional.empty(), null, List.of());
    }

    Refusals about(MemberAlias institution) {
        return new Refusals(session, Optional.of(institution), login, attributes);
    }

    Refusals during(@Nullable AuthenticationSessionModel which) {
        return new Refusals(session, member, which, attributes);
    }

    Refusals missing(List<String> names) {
        return new Refusals(session, member, login, names);
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
