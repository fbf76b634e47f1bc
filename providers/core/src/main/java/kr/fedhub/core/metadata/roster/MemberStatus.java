package kr.fedhub.core.metadata.roster;

/** Whether researchers of a member can log in, and if not why. */
public enum MemberStatus {
    LIVE,
    /** An operator blocked it. */
    BLOCKED,
    /** Another source or registrar answers for it than when its researchers came; an operator has to look first. */
    HELD,
    /** The metadata that describes it is past its {@code validUntil}. */
    EXPIRED,
    /** No source describes it any more; its researchers stay linked. */
    DEPARTED
}
