package kr.fedhub.keycloak.provisioning.outbox;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import kr.fedhub.core.provisioning.DeactivationLimit;

/** What there is to do in the outboxes of all realms, within a transaction. */
public final class OutboxAgenda {
    private final EntityManager em;
    private final Clock clock;

    public OutboxAgenda(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The services that have changes whose time has come, the longest overdue first. */
    public List<OutboxService> due() {
        return em.createQuery(
                        "select o.realmId, o.service from HubOutboxRow o"
                                + " where o.state = 'WAITING' and o.nextAt <= :now and o.leaseUntil <= :now"
                                + " group by o.realmId, o.service order by min(o.nextAt)",
                        Object[].class)
                .setParameter("now", clock.millis())
                .getResultStream()
                .map(row -> new OutboxService((String) row[0], (String) row[1]))
                .toList();
    }

    /** How many changes stand where, in all realms. */
    public List<OutboxCount> counts() {
        return em.createQuery(
                        "select o.realmId, o.service, o.state, count(o), min(o.createdAt) from HubOutboxRow o"
                                + " where o.state <> 'DONE' group by o.realmId, o.service, o.state",
                        Object[].class)
                .getResultStream()
                .map(OutboxCount::of)
                .toList();
    }

    /** Forgets deactivations that were carried out and need not be counted any more. */
    public void forget(DeactivationLimit limit) {
        em.createQuery("delete from HubOutboxRow o where o.state = 'DONE' and o.createdAt < :before")
                .setParameter(
                        "before", clock.instant().minus(limit.remembered()).toEpochMilli())
                .executeUpdate();
    }
}
