package kr.fedhub.keycloak.federation.refresh;

import java.util.Optional;
import kr.fedhub.core.metadata.roster.RosterEntry;

/**
 * What became of the question for one member.
 *
 * @param result what
 * @param entry the member, when there is one
 * @param reason a word of a closed set, when there is none
 */
public record MemberAnswer(Result result, Optional<RosterEntry> entry, String reason) {
    /** What became of a question. */
    public enum Result {
        /** The member, new or changed. */
        FOUND,
        /** The member, as it was known. */
        UNCHANGED,
        /** The source knows no such member, or the hub does not take it. */
        UNKNOWN,
        /** No answer, or one that is not to be believed. */
        FAILED
    }

    static MemberAnswer unknown(String reason) {
        return new MemberAnswer(Result.UNKNOWN, Optional.empty(), reason);
    }

    static MemberAnswer failed(String reason) {
        return new MemberAnswer(Result.FAILED, Optional.empty(), reason);
    }
}
