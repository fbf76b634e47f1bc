package kr.fedhub.core.metadata.roster;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.EntityId;

/** The services of all sources. The source of highest precedence that describes a service answers for it alone. */
final class Services {
    private final Map<EntityId, Entry> entries;

    private Services(Map<EntityId, Entry> entries) {
        this.entries = entries;
    }

    /** The services of sources in the order of their precedence. */
    static Services of(List<SourceContent> sources) {
        Map<EntityId, Entry> entries = new HashMap<>();
        for (SourceContent source : sources) {
            Instant validUntil = source.snapshot().validUntil();
            source.snapshot()
                    .services()
                    .forEach(service -> entries.putIfAbsent(service.entityId(), new Entry(service, validUntil)));
        }
        return new Services(entries);
    }

    Optional<DiscoveryClient> find(EntityId entityId, Instant now) {
        return Optional.ofNullable(entries.get(entityId))
                .filter(entry -> now.isBefore(entry.validUntil()))
                .map(Entry::service);
    }

    private record Entry(DiscoveryClient service, Instant validUntil) {}
}
