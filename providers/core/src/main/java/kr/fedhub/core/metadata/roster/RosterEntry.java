package kr.fedhub.core.metadata.roster;

import java.time.Instant;
import kr.fedhub.core.metadata.Member;

/**
 * A member in the roster.
 *
 * @param member what its metadata says
 * @param source alias of the source that answers for it
 * @param validUntil until when that source's metadata may be used
 */
public record RosterEntry(Member member, String source, Instant validUntil) {
    /** Who answers for the member now. */
    public MemberDecision.Pin pin() {
        return new MemberDecision.Pin(source, member.registrationAuthority());
    }
}
