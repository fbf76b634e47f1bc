package kr.fedhub.keycloak.federation.refresh;

/**
 * How a refresh went.
 *
 * @param result what became of it
 * @param reason a word of a closed set for machines; empty unless it failed
 * @param text one line for the operator
 */
public record RefreshOutcome(Result result, String reason, String text) {
    /** What became of a refresh. */
    public enum Result {
        /** A new document is live. */
        APPLIED,
        /** The source has nothing new. */
        UNCHANGED,
        /** A new document waits for an operator. */
        HELD,
        /** The new document is not to be believed; the last good one stays. */
        REJECTED,
        /** There was no document to be had; the last good one stays. */
        FAILED,
        /** Another refresh of this source is running. */
        BUSY
    }

    /** Whether the source is well. */
    public boolean succeeded() {
        return result == Result.APPLIED || result == Result.UNCHANGED || result == Result.HELD;
    }
}
