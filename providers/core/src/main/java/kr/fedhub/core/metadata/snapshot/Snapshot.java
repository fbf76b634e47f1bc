package kr.fedhub.core.metadata.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.Member;

/**
 * The verified content of a metadata source at one time. All or nothing of it is live.
 *
 * @param createdAt when the federation made the document, if it says so ({@code mdrpi:PublicationInfo})
 * @param validUntil until when it may be used
 * @param signer SHA-256 fingerprint of the pinned certificate that verified it, in lower-case hex
 * @param members its members, ordered by entityID
 * @param services the services that may ask for discovery, ordered by entityID
 */
public record Snapshot(
        Optional<Instant> createdAt,
        Instant validUntil,
        String signer,
        List<Member> members,
        List<DiscoveryClient> services) {
    public Snapshot {
        members = List.copyOf(members);
        services = List.copyOf(services);
    }
}
