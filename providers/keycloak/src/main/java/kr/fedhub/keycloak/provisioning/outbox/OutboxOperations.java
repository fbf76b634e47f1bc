package kr.fedhub.keycloak.provisioning.outbox;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.provisioning.ChangeState;

/** What an operator sees of a realm's outbox and does with it, within a transaction. What is being sent is left alone. */
public final class OutboxOperations {
    /** Reads the state before it changes it: some databases see what was set further left. */
    private static final String RELEASE =
            "update HubOutboxRow o set o.released = case when o.state = 'HELD' then true else o.released end,"
                    + " o.state = 'WAITING', o.attempts = 0, o.nextAt = :now, o.waitsSince = :now, o.reference = null"
                    + " where o.realmId = :realm and o.service = :service and o.state = :state and o.leaseUntil <= :now";

    private final String realmId;
    private final EntityManager em;
    private final Clock clock;

    public OutboxOperations(String realmId, EntityManager em, Clock clock) {
        this.realmId = realmId;
        this.em = em;
        this.clock = clock;
    }

    /**
     * The changes that are not done, the oldest first.
     *
     * @param service only those of this client's id, if present
     * @param state only those in this state, if present
     */
    public List<OutboxEntry> list(Optional<String> service, Optional<ChangeState> state, int first, int max) {
        TypedQuery<HubOutboxRow> query = em.createQuery(
                "select o from HubOutboxRow o where o.realmId = :realm and o.state <> 'DONE'"
                        + (service.isPresent() ? " and o.service = :service" : "")
                        + (state.isPresent() ? " and o.state = :state" : "")
                        + " order by o.createdAt, o.sequence, o.id",
                HubOutboxRow.class);
        query.setParameter("realm", realmId);
        service.ifPresent(id -> query.setParameter("service", id));
        state.ifPresent(one -> query.setParameter("state", one.name()));
        return query.setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(HubOutboxRow::entry)
                .toList();
    }

    /** How many changes stand where, by service and state. */
    public List<OutboxCount> counts() {
        return em.createQuery(
                        "select o.realmId, o.service, o.state, count(o), min(o.createdAt) from HubOutboxRow o"
                                + " where o.realmId = :realm and o.state <> 'DONE'"
                                + " group by o.realmId, o.service, o.state order by o.service, o.state",
                        Object[].class)
                .setParameter("realm", realmId)
                .getResultStream()
                .map(OutboxCount::of)
                .toList();
    }

    /** A change that is not done. */
    public Optional<OutboxEntry> find(String id) {
        return row(id).map(HubOutboxRow::entry);
    }

    /**
     * Sends a change as soon as its turn comes, and what stands in the same state in the same queue with it. One that waits is
     * tried now.
     *
     * @return how many changes go on; 0 also when the change is being sent, or is not there
     */
    public int release(String id) {
        return row(id).map(row -> em.createQuery(RELEASE + " and o.researcher = :researcher")
                        .setParameter("researcher", row.queue().researcher())
                        .setParameter("realm", realmId)
                        .setParameter("service", row.queue().service())
                        .setParameter("state", row.state().name())
                        .setParameter("now", clock.millis())
                        .executeUpdate())
                .orElse(0);
    }

    /**
     * Sends all changes of a service that stand in a state; those that wait are tried now.
     *
     * @return how many changes go on
     */
    public int releaseAll(String service, ChangeState state) {
        return state == ChangeState.DONE
                ? 0
                : em.createQuery(RELEASE)
                        .setParameter("realm", realmId)
                        .setParameter("service", service)
                        .setParameter("state", state.name())
                        .setParameter("now", clock.millis())
                        .executeUpdate();
    }

    /**
     * Forgets a change: the service is never told.
     *
     * @return false when the change is being sent, or is not there
     */
    public boolean drop(String id) {
        return em.createQuery("delete from HubOutboxRow o where o.id = :id and o.realmId = :realm"
                                + " and o.state <> 'DONE' and o.leaseUntil <= :now")
                        .setParameter("id", id)
                        .setParameter("realm", realmId)
                        .setParameter("now", clock.millis())
                        .executeUpdate()
                > 0;
    }

    private Optional<HubOutboxRow> row(String id) {
        return em.createQuery(
                        "select o from HubOutboxRow o where o.id = :id and o.realmId = :realm and o.state <> 'DONE'",
                        HubOutboxRow.class)
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .getResultStream()
                .findFirst();
    }
}
