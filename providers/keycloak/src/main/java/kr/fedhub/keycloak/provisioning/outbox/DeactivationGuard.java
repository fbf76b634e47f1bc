package kr.fedhub.keycloak.provisioning.outbox;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import kr.fedhub.core.provisioning.DeactivationLimit;
import kr.fedhub.core.reference.ReferenceId;

/** Stops the deactivations of one service when too many were asked for, within a transaction. */
public final class DeactivationGuard {
    private final OutboxService service;
    private final EntityManager em;
    private final DeactivationLimit limit;
    private final LongSupplier links;

    /**
     * A guard of one service.
     *
     * @param links how many links of the service have not ended
     */
    public DeactivationGuard(OutboxService service, EntityManager em, DeactivationLimit limit, LongSupplier links) {
        this.service = service;
        this.em = em;
        this.limit = limit;
        this.links = links;
    }

    /** Whether these deactivations must not be sent: nobody released them, and they are among too many or others are held. */
    boolean stops(List<HubOutboxRow> deactivations) {
        List<HubOutboxRow> unseen =
                deactivations.stream().filter(row -> !row.isReleased()).toList();
        return !unseen.isEmpty()
                && (heldUnder().isPresent() || unseen.stream().anyMatch(row -> isOneOfTooMany(row.createdAt())));
    }

    /**
     * Stops every deactivation of the service that nobody released and nobody is sending.
     *
     * @param reference what operators are told, unless others of the service are held already
     */
    Taking.Held hold(Instant now, ReferenceId reference) {
        Optional<String> before = heldUnder();
        int held = em.createQuery("update HubOutboxRow o set o.state = 'HELD', o.reference = :reference"
                        + " where o.service = :service and o.state = 'WAITING' and o.kind = 'DEACTIVATION'"
                        + " and o.released = false and o.leaseUntil <= :now")
                .setParameter("reference", before.orElse(reference.value()))
                .setParameter("service", service.id())
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
        return new Taking.Held(held, before.isEmpty());
    }

    private Optional<String> heldUnder() {
        return Optional.ofNullable(em.createQuery(
                        "select min(o.reference) from HubOutboxRow o where o.service = :service and o.state = 'HELD'",
                        String.class)
                .setParameter("service", service.id())
                .getSingleResult());
    }

    /** Counts up to this one and from this one on: at the end of a wave the one says it, at its start the other. */
    private boolean isOneOfTooMany(long askedAt) {
        long window = limit.window().toMillis();
        return limit.isExceeded(count(askedAt - window + 1, askedAt), links)
                || limit.isExceeded(count(askedAt, askedAt + window - 1), links);
    }

    private long count(long from, long to) {
        return em.createQuery(
                        "select count(o) from HubOutboxRow o where o.service = :service and o.kind = 'DEACTIVATION'"
                                + " and o.createdAt between :from and :to and o.released = false",
                        Long.class)
                .setParameter("service", service.id())
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }
}
