package kr.fedhub.keycloak.provisioning.outbox;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.fedhub.core.provisioning.ChangeKind;
import kr.fedhub.core.provisioning.DeliveryFailure;
import kr.fedhub.core.provisioning.NextRequest;
import kr.fedhub.core.reference.ReferenceId;

/**
 * The changes of one service within a transaction, for whoever sends them. Rows are taken by statements that do nothing when
 * another server was faster; each transaction is over before the service is asked.
 */
public final class OutboxQueue {
    /** The earlier changes of a queue that a change has to wait for; opening an account again waits for less. */
    private static final String DUE = "select o.researcher from HubOutboxRow o where o.service = :service"
            + " and o.state = 'WAITING' and o.nextAt <= :now and not exists"
            + " (select b.id from HubOutboxRow b where b.researcher = o.researcher and b.service = o.service"
            + " and b.state <> 'DONE' and (b.leaseUntil > :now or"
            + " ((b.sequence < o.sequence or b.sequence = o.sequence and b.id < o.id)"
            + " and (o.kind <> 'ACTIVATION' or b.account <> o.account or b.state = 'QUARANTINED' or b.state = 'WAITING' and b.nextAt > :now))))"
            + " order by o.attempts, o.nextAt, o.createdAt, o.id";

    private final OutboxService service;
    private final EntityManager em;
    private final DeactivationGuard guard;

    /**
     * The changes of a service.
     *
     * @param guard stops deactivations when there are too many
     */
    public OutboxQueue(OutboxService service, EntityManager em, DeactivationGuard guard) {
        this.service = service;
        this.em = em;
        this.guard = guard;
    }

    /** Some researchers whose next change is due, those first who failed least. */
    Set<String> due(Instant now, int max) {
        return new LinkedHashSet<>(em.createQuery(DUE, String.class)
                .setParameter("service", service.id())
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(max)
                .getResultList());
    }

    /**
     * Takes the next request of a researcher.
     *
     * @param lease how long nobody else takes it
     * @param reference what operators are told if deactivations have to be stopped
     */
    Taking take(String researcher, Instant now, Duration lease, ReferenceId reference) {
        List<HubOutboxRow> rows = rows(researcher);
        if (rows.isEmpty() || !rows.get(0).isDue(now) || rows.stream().anyMatch(row -> row.isTaken(now))) {
            return new Taking.Nothing();
        }
        if (!rows.get(0).isReadable()) {
            return setAside(rows.get(0), reference);
        }
        return NextRequest.of(rows.stream().map(HubOutboxRow::queued).toList())
                .map(next -> take(next, rows.subList(0, next.ids().size()), now, lease, reference))
                .orElseGet(Taking.Nothing::new);
    }

    private Taking take(NextRequest next, List<HubOutboxRow> rows, Instant now, Duration lease, ReferenceId reference) {
        if (next.kind() == ChangeKind.DEACTIVATION && guard.stops(rows)) {
            return guard.hold(now, reference);
        }
        HubOutboxRow first = rows.get(0);
        OutboxTask task = new OutboxTask(UUID.randomUUID().toString(), next, first.attempts(), first.waitsSince());
        return lease(task, now, now.plus(lease)) ? new Taking.Taken(task) : new Taking.Nothing();
    }

    private Taking setAside(HubOutboxRow row, ReferenceId reference) {
        int set = em.createQuery("update HubOutboxRow o set o.state = 'QUARANTINED', o.failure = 'DEFECT',"
                        + " o.reference = :reference where o.id = :id and o.state in ('WAITING', 'HELD')")
                .setParameter("reference", reference.value())
                .setParameter("id", row.id())
                .executeUpdate();
        return set > 0 ? new Taking.Unreadable() : new Taking.Nothing();
    }

    /** The service was told. Does nothing when the lease ended meanwhile and somebody else goes on. */
    void delivered(OutboxTask task) {
        boolean counted = task.request().kind() == ChangeKind.DEACTIVATION;
        em.createQuery(
                        counted
                                ? "update HubOutboxRow o set o.state = 'DONE', o.researcher = '-', o.account = '-',"
                                        + " o.payload = '{}', o.failure = null, o.leaseUntil = 0, o.leaseOwner = null"
                                        + " where o.leaseOwner = :lease"
                                : "delete from HubOutboxRow o where o.leaseOwner = :lease")
                .setParameter("lease", task.lease())
                .executeUpdate();
    }

    /** The service was not told, and is asked again at the given time. */
    void failed(OutboxTask task, DeliveryFailure failure, Instant again) {
        em.createQuery("update HubOutboxRow o set o.attempts = :attempts, o.nextAt = :again, o.failure = :failure,"
                        + " o.leaseUntil = 0, o.leaseOwner = null where o.leaseOwner = :lease")
                .setParameter("attempts", task.attempts() + 1)
                .setParameter("again", again.toEpochMilli())
                .setParameter("failure", failure.name())
                .setParameter("lease", task.lease())
                .executeUpdate();
    }

    /** The service was not told, and is not asked again before an operator says so. */
    void quarantined(OutboxTask task, DeliveryFailure failure, ReferenceId reference) {
        em.createQuery("update HubOutboxRow o set o.state = 'QUARANTINED', o.attempts = :attempts,"
                        + " o.failure = :failure, o.reference = :reference, o.leaseUntil = 0, o.leaseOwner = null"
                        + " where o.leaseOwner = :lease")
                .setParameter("attempts", task.attempts() + 1)
                .setParameter("failure", failure.name())
                .setParameter("reference", reference.value())
                .setParameter("lease", task.lease())
                .executeUpdate();
    }

    /** The service is down: what would be tried before the given time is put off, as if it had been tried already. */
    void putOff(Instant now, Instant until) {
        em.createQuery("update HubOutboxRow o set o.attempts = o.attempts + 1, o.nextAt = :until"
                        + " where o.service = :service and o.state = 'WAITING' and o.nextAt < :until"
                        + " and o.leaseUntil <= :now")
                .setParameter("until", until.toEpochMilli())
                .setParameter("service", service.id())
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
    }

    private List<HubOutboxRow> rows(String researcher) {
        return em.createQuery(
                        "select o from HubOutboxRow o where o.researcher = :researcher and o.service = :service"
                                + " and o.state <> 'DONE' order by o.sequence, o.id",
                        HubOutboxRow.class)
                .setParameter("researcher", researcher)
                .setParameter("service", service.id())
                .getResultList();
    }

    private boolean lease(OutboxTask task, Instant now, Instant until) {
        Collection<String> ids = task.request().ids();
        int leased = em.createQuery("update HubOutboxRow o set o.leaseOwner = :lease, o.leaseUntil = :until"
                        + " where o.id in :ids and o.leaseUntil <= :now and o.state in :states")
                .setParameter("lease", task.lease())
                .setParameter("until", until.toEpochMilli())
                .setParameter("ids", ids)
                .setParameter("now", now.toEpochMilli())
                .setParameter(
                        "states",
                        task.request().kind() == ChangeKind.ACTIVATION
                                ? List.of("WAITING", "HELD")
                                : List.of("WAITING"))
                .executeUpdate();
        if (leased == ids.size()) {
            return true;
        }
        em.createQuery("update HubOutboxRow o set o.leaseOwner = null, o.leaseUntil = 0 where o.leaseOwner = :lease")
                .setParameter("lease", task.lease())
                .executeUpdate();
        return false;
    }
}
