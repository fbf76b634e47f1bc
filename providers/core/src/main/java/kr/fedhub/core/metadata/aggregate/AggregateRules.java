package kr.fedhub.core.metadata.aggregate;

import java.time.Duration;

/**
 * What a metadata source has to fulfil.
 *
 * @param anchor whose signature counts
 * @param maximumValidity how far ahead {@code validUntil} may be; a longer one would let an old document be replayed for longer
 * @param limits how much to read
 * @param filter which members to take
 */
public record AggregateRules(
        TrustAnchor anchor, Duration maximumValidity, AggregateLimits limits, MemberFilter filter) {}
