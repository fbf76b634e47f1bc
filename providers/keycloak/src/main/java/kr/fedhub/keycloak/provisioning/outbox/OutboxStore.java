package kr.fedhub.keycloak.provisioning.outbox;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.keycloak.provisioning.Outbox;

/**
 * The outbox of a realm within a transaction. A change is one insert: nobody who logs in ever waits for those that are being
 * sent. What can be one request is put together when it is sent.
 */
public final class OutboxStore implements Outbox {
    private final String realmId;
    private final EntityManager em;
    private final Clock clock;

    public OutboxStore(String realmId, EntityManager em, Clock clock) {
        this.realmId = realmId;
        this.em = em;
        this.clock = clock;
    }

    /** The classes that the persistence provider has to know. */
    public static List<Class<?>> entities() {
        return List.of(HubOutboxRow.class);
    }

    @Override
    public void add(String researcher, String service, String account, AccountChange change) {
        QueueKey queue = new QueueKey(researcher, service);
        em.persist(new HubOutboxRow(realmId, queue, last(queue) + 1, account, change, clock.instant()));
    }

    /** Forgets everything, because the realm is removed. */
    public void removeAll() {
        em.createQuery("delete from HubOutboxRow o where o.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /** Forgets what a service was to be told, because it is removed. */
    public void removeService(String service) {
        em.createQuery("delete from HubOutboxRow o where o.service = :service")
                .setParameter("service", service)
                .executeUpdate();
    }

    /** Forgets what services were to be told about a researcher who is removed; accounts that are to be closed still are. */
    public void removeResearcher(String researcher) {
        em.createQuery("delete from HubOutboxRow o where o.researcher = :researcher and o.kind <> 'DEACTIVATION'")
                .setParameter("researcher", researcher)
                .executeUpdate();
    }

    /** Forgets what a service was to be told about somebody whose account is not linked any more. */
    public void removeNews(String researcher, String service) {
        em.createQuery("delete from HubOutboxRow o where o.researcher = :researcher and o.service = :service"
                        + " and o.kind = 'UPDATE'")
                .setParameter("researcher", researcher)
                .setParameter("service", service)
                .executeUpdate();
    }

    /** Whether an account of a researcher is to be closed, and the service does not know it yet for certain. */
    public boolean isToBeClosed(String researcher, String service) {
        return em.createQuery(
                                "select count(o) from HubOutboxRow o where o.researcher = :researcher"
                                        + " and o.service = :service and o.kind = 'DEACTIVATION' and o.state <> 'DONE'",
                                Long.class)
                        .setParameter("researcher", researcher)
                        .setParameter("service", service)
                        .getSingleResult()
                > 0;
    }

    /** Two that are added at the same time may get the same number: neither came before the other. */
    private long last(QueueKey queue) {
        return em.createQuery(
                        "select coalesce(max(o.sequence), 0L) from HubOutboxRow o"
                                + " where o.researcher = :researcher and o.service = :service",
                        Long.class)
                .setParameter("researcher", queue.researcher())
                .setParameter("service", queue.service())
                .getSingleResult();
    }
}
