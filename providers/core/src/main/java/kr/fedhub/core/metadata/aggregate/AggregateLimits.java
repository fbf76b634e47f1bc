package kr.fedhub.core.metadata.aggregate;

import java.time.Duration;

/**
 * How much of a document the hub is willing to read.
 *
 * @param bytes size of the document, unpacked; a packed file may not be larger either
 * @param depth elements inside each other
 * @param entities entities of all kinds
 * @param entityBytes size of one entity, and of what stands before the first one; known to within a read-ahead buffer
 * @param time how long reading may take
 */
public record AggregateLimits(long bytes, int depth, int entities, int entityBytes, Duration time) {
    /** Eight times today's eduGAIN: 512 MiB, 64 levels, 50,000 entities of 2 MiB, 10 minutes. */
    public static AggregateLimits standard() {
        return new AggregateLimits(512L << 20, 64, 50_000, 2 << 20, Duration.ofMinutes(10));
    }
}
