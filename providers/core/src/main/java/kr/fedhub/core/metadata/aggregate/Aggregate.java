package kr.fedhub.core.metadata.aggregate;

import java.util.List;
import kr.fedhub.core.metadata.snapshot.Snapshot;

/**
 * A signed document that the hub believes.
 *
 * @param snapshot its members that passed the filter, and the services that may ask for discovery
 * @param digest SHA-256 of the file as it was read, packed or not, in lower-case hex
 * @param identityProviders entities with an identity provider role, usable or not
 * @param others entities without one: services, attribute authorities
 * @param filtered usable members that the filter left out
 * @param skipped identity providers that cannot be used
 * @param remarks what was left out of members that can
 */
public record Aggregate(
        Snapshot snapshot,
        String digest,
        int identityProviders,
        int others,
        int filtered,
        List<SkippedEntity> skipped,
        List<MemberRemark> remarks) {
    public Aggregate {
        skipped = List.copyOf(skipped);
        remarks = List.copyOf(remarks);
    }
}
