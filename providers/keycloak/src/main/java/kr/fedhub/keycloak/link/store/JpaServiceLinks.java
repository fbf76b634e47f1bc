package kr.fedhub.keycloak.link.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.core.link.ServiceLink.Reason;
import kr.fedhub.keycloak.link.AccountTakenException;
import kr.fedhub.keycloak.link.ServiceLinks;
import org.jspecify.annotations.Nullable;

/** The links of a realm in Keycloak's database. */
public final class JpaServiceLinks implements ServiceLinks {
    /** How exactly last use is known; to know it better would cost a write at every entry. */
    private static final Duration USE_STEP = Duration.ofHours(1);

    private static final int LONGEST_ACCOUNT = 255;

    /** One that is in the way is looked at and ended or respected; a next one then is another request's, a moment later. */
    private static final int INSERTS = 5;

    private final String realmId;
    private final EntityManager em;
    private final InstantSource clock;
    private final LinkListener listener;

    /**
     * The links of a realm.
     *
     * @param listener is told what changes
     */
    public JpaServiceLinks(String realmId, EntityManager em, InstantSource clock, LinkListener listener) {
        this.realmId = realmId;
        this.em = em;
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public Optional<ServiceLink> current(String researcher, String service) {
        return live(researcher, service).map(HubServiceLink::link);
    }

    private Optional<HubServiceLink> live(String researcher, String service) {
        return em.createQuery(
                        "select l from HubServiceLink l where l.realmId = :realm and l.service = :service"
                                + " and l.researcher = :researcher and l.slot = :slot",
                        HubServiceLink.class)
                .setParameter("realm", realmId)
                .setParameter("service", service)
                .setParameter("researcher", researcher)
                .setParameter("slot", HubServiceLink.LIVE)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<ServiceLink> of(String researcher) {
        return em.createQuery(
                        "select l from HubServiceLink l where l.realmId = :realm and l.researcher = :researcher"
                                + " order by l.linkedAt desc, l.id",
                        HubServiceLink.class)
                .setParameter("realm", realmId)
                .setParameter("researcher", researcher)
                .getResultStream()
                .map(HubServiceLink::link)
                .toList();
    }

    @Override
    public List<ServiceLink> ofService(String service, Optional<String> account, int first, int max) {
        return em.createQuery(
                        "select l from HubServiceLink l where l.realmId = :realm and l.service = :service"
                                + " and (:account is null or l.account = :account) order by l.linkedAt desc, l.id",
                        HubServiceLink.class)
                .setParameter("realm", realmId)
                .setParameter("service", service)
                .setParameter("account", account.orElse(null))
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(HubServiceLink::link)
                .toList();
    }

    @Override
    public Optional<ServiceLink> find(String id) {
        return row(id).map(HubServiceLink::link);
    }

    private Optional<HubServiceLink> row(String id) {
        @Nullable HubServiceLink row = em.find(HubServiceLink.class, id);
        return Optional.ofNullable(row).filter(found -> found.isOfRealm(realmId));
    }

    @Override
    public ServiceLink link(NewLink link) {
        if (link.account().isBlank() || link.account().length() > LONGEST_ACCOUNT) {
            throw new IllegalArgumentException("an account's identifier has 1 to 255 characters");
        }
        Instant now = now();
        HubServiceLink row = new HubServiceLink(UUID.randomUUID().toString(), realmId, link, now);
        row.use(now);
        for (int i = 0; i < INSERTS; i++) {
            if (isOfAnother(link)) {
                throw new AccountTakenException();
            }
            live(link.researcher(), link.service()).ifPresent(before -> {
                before.end(Reason.REPLACED, now);
                em.flush();
            });
            if (row.insert(em)) {
                listener.changed(link.researcher(), link.service());
                listener.linked(row.link());
                return row.link();
            }
        }
        throw new PersistenceException("other requests link this researcher or this account without an end");
    }

    private boolean isOfAnother(NewLink link) {
        return em.createQuery(
                        "select l.researcher from HubServiceLink l where l.service = :service and l.account = :account"
                                + " and l.slot = :slot",
                        String.class)
                .setParameter("service", link.service())
                .setParameter("account", link.account())
                .setParameter("slot", HubServiceLink.LIVE)
                .getResultStream()
                .anyMatch(researcher -> !researcher.equals(link.researcher()));
    }

    @Override
    public void end(String id, Reason reason) {
        row(id).filter(HubServiceLink::isLive).ifPresent(row -> {
            row.end(reason, now());
            em.flush();
            ServiceLink ended = row.link();
            listener.changed(ended.researcher(), ended.service());
            listener.ended(ended);
        });
    }

    @Override
    public void expire(String id) {
        row(id).filter(HubServiceLink::isLive).ifPresent(row -> {
            row.expire();
            em.flush();
            listener.changed(row.researcher(), row.link().service());
        });
    }

    @Override
    public Optional<Instant> lastUsed(String id) {
        return row(id).flatMap(HubServiceLink::usedAt);
    }

    @Override
    public Optional<String> agreed(String id) {
        return row(id).flatMap(HubServiceLink::terms);
    }

    @Override
    public void agree(String id, String terms) {
        row(id).filter(HubServiceLink::isLive).ifPresent(row -> row.agree(terms));
    }

    @Override
    public void used(String id) {
        Instant now = now();
        row(id).filter(HubServiceLink::isLive)
                .filter(row -> row.usedAt()
                        .map(USE_STEP::addTo)
                        .map(Instant::from)
                        .map(now::isAfter)
                        .orElse(true))
                .ifPresent(row -> row.use(now));
    }

    @Override
    public long count(String service) {
        return em.createQuery(
                        "select count(l) from HubServiceLink l where l.realmId = :realm and l.service = :service"
                                + " and l.slot = :slot",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("service", service)
                .setParameter("slot", HubServiceLink.LIVE)
                .getSingleResult();
    }

    private Instant now() {
        return clock.instant();
    }
}
