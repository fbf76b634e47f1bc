package kr.fedhub.keycloak.federation.store;

import jakarta.persistence.EntityManager;
import java.util.List;

/** What the hub keeps of a realm's federations. Lives as long as the transaction of its entity manager. */
public final class FederationStore {
    private final String realmId;
    private final EntityManager em;
    private final Documents documents;
    private final Decisions decisions;
    private final SourceRecords sources;

    /**
     * The store of a realm.
     *
     * @param changed is run in the same transaction whenever something changed that a login depends on
     */
    public FederationStore(String realmId, EntityManager em, Runnable changed) {
        this.realmId = realmId;
        this.em = em;
        this.documents = new Documents(realmId, em, changed);
        this.decisions = new Decisions(realmId, em, changed);
        this.sources = new SourceRecords(realmId, em);
    }

    /** The classes that the persistence provider has to know. */
    public static List<Class<?>> entities() {
        return List.of(HubDocument.class, HubContentChunk.class, HubMemberDecision.class, HubSourceState.class);
    }

    public Documents documents() {
        return documents;
    }

    public Decisions decisions() {
        return decisions;
    }

    public SourceRecords sources() {
        return sources;
    }

    /** Forgets a source. What was decided about its members stays, so that nobody else takes their place unseen. */
    public void removeSource(String source) {
        documents.of(source).forEach(documents::remove);
        delete("delete from HubSourceState s where s.realmId = :realm and s.source = :source", source);
    }

    /** Forgets everything, because the realm is removed. */
    public void removeAll() {
        em.createQuery("delete from HubContentChunk c where c.contentId in"
                        + " (select d.contentId from HubDocument d where d.realmId = :realm)")
                .setParameter("realm", realmId)
                .executeUpdate();
        List.of("HubDocument", "HubMemberDecision", "HubSourceState")
                .forEach(entity -> em.createQuery("delete from " + entity + " e where e.realmId = :realm")
                        .setParameter("realm", realmId)
                        .executeUpdate());
    }

    private void delete(String jpql, String source) {
        em.createQuery(jpql)
                .setParameter("realm", realmId)
                .setParameter("source", source)
                .executeUpdate();
    }
}
