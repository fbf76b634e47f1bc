package kr.fedhub.keycloak.link.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.fedhub.core.consent.ConsentReceipt;
import kr.fedhub.keycloak.link.Consents;
import org.jspecify.annotations.Nullable;

/** The consents of a realm in Keycloak's database. */
public final class JpaConsents implements Consents {
    private static final String SELECT = "select c from HubConsent c where c.realmId = :realm and ";
    private static final String ORDER = " order by c.givenAt desc, c.id";

    private final String realmId;
    private final EntityManager em;
    private final InstantSource clock;

    public JpaConsents(String realmId, EntityManager em, InstantSource clock) {
        this.realmId = realmId;
        this.em = em;
        this.clock = clock;
    }

    @Override
    public List<ConsentReceipt> of(String researcher) {
        return receipts(query("c.researcher = :researcher").setParameter("researcher", researcher));
    }

    @Override
    public List<ConsentReceipt> of(String researcher, String service) {
        return receipts(query("c.researcher = :researcher and c.service = :service")
                .setParameter("researcher", researcher)
                .setParameter("service", service));
    }

    @Override
    public List<ConsentReceipt> ofService(String service, int first, int max) {
        return receipts(query("c.service = :service")
                .setParameter("service", service)
                .setFirstResult(first)
                .setMaxResults(max));
    }

    @Override
    public void give(NewConsent consent) {
        em.persist(new HubConsent(UUID.randomUUID().toString(), realmId, consent, clock.instant()));
    }

    @Override
    public void withdraw(String id) {
        @Nullable HubConsent row = em.find(HubConsent.class, id);
        Optional.ofNullable(row)
                .filter(found -> found.isOfRealm(realmId))
                .ifPresent(found -> found.withdraw(clock.instant()));
    }

    private TypedQuery<HubConsent> query(String where) {
        return em.createQuery(SELECT + where + ORDER, HubConsent.class).setParameter("realm", realmId);
    }

    private static List<ConsentReceipt> receipts(TypedQuery<HubConsent> query) {
        return query.getResultStream().map(HubConsent::receipt).toList();
    }
}
