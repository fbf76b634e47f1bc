package kr.fedhub.core.metadata.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.EntityId;

/**
 * Makes discovery clients of what services say. One that cannot be used is passed over in silence: the hub owes it
 * nothing, and a federation has thousands.
 */
final class ServiceCheck {
    private final Instant now;

    ServiceCheck(Instant now) {
        this.now = now;
    }

    Optional<DiscoveryClient> client(EntityDraft draft) {
        ServiceDraft service = draft.service;
        if (service == null || service.responses.isEmpty() || isExpired(draft, service)) {
            return Optional.empty();
        }
        if (draft.registrar.length() > MemberCheck.LONGEST_REGISTRAR) {
            return Optional.empty();
        }
        List<String> returns = service.returns();
        Map<String, String> names = draft.names(service).orElse(Map.of());
        return entityId(draft.entityId)
                .map(id -> new DiscoveryClient(id, draft.registrar, new TreeMap<>(names), returns));
    }

    private boolean isExpired(EntityDraft draft, ServiceDraft service) {
        return draft.groupExpired
                || SamlTime.isPast(draft.validUntil, now)
                || SamlTime.isPast(service.roleValidUntil, now);
    }

    private static Optional<EntityId> entityId(String value) {
        try {
            return Optional.of(new EntityId(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
