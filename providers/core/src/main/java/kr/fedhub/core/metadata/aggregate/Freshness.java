package kr.fedhub.core.metadata.aggregate;

import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;
import kr.fedhub.core.metadata.snapshot.Snapshot;

/**
 * Protection against an old document that somebody plays back. It is told by {@code creationInstant} when both documents
 * have one, otherwise by {@code validUntil}; a document of the same age passes, since a federation may sign again.
 */
public final class Freshness {
    private Freshness() {}

    /**
     * Refuses a document that is older than the live one.
     *
     * @throws AggregateRefused for {@link Reason#OLDER}
     */
    public static void check(Snapshot next, Snapshot live) throws AggregateRefused {
        Optional<Instant> created = next.createdAt();
        Optional<Instant> liveCreated = live.createdAt();
        boolean dated = created.isPresent() && liveCreated.isPresent();
        Instant one = dated ? created.get() : next.validUntil();
        Instant other = dated ? liveCreated.get() : live.validUntil();
        if (one.isBefore(other)) {
            String what = dated ? "made" : "valid until";
            throw new AggregateRefused(
                    Reason.OLDER, "The document is older than the live one: " + what + " " + one + ", not " + other);
        }
    }
}
