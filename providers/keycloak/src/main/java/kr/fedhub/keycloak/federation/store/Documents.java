package kr.fedhub.keycloak.federation.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The believed documents of a realm's sources. */
public final class Documents {
    private final String realmId;
    private final EntityManager em;
    private final ChunkedContent content;
    private final Runnable changed;

    Documents(String realmId, EntityManager em, Runnable changed) {
        this.realmId = realmId;
        this.em = em;
        this.content = new ChunkedContent(em);
        this.changed = changed;
    }

    public Optional<Document> find(DocumentKey key) {
        return Optional.ofNullable(row(key)).map(HubDocument::document);
    }

    /** All live documents of all sources. */
    public List<Document> live() {
        return em.createQuery(
                        "select d from HubDocument d where d.realmId = :realm and d.place = 'LIVE' order by d.id",
                        HubDocument.class)
                .setParameter("realm", realmId)
                .getResultStream()
                .map(HubDocument::document)
                .toList();
    }

    /** All documents of a source, live and held. */
    public List<Document> of(String source) {
        return em.createQuery(
                        "select d from HubDocument d where d.realmId = :realm and d.source = :source order by d.id",
                        HubDocument.class)
                .setParameter("realm", realmId)
                .setParameter("source", source)
                .getResultStream()
                .map(HubDocument::document)
                .toList();
    }

    /**
     * What a document describes.
     *
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public DocumentContent content(Document document, ContentCache cache) {
        return cache.get(document.contentId(), () -> content.read(document.contentId()));
    }

    /** Keeps a document with new content, in place of one of that key. */
    public Document save(DocumentKey key, DocumentMeta meta, DocumentContent described) {
        String contentId = content.write(described);
        int members = described.members().size();
        HubDocument row = row(key);
        if (row == null) {
            row = new HubDocument(realmId, key);
            row.set(meta, contentId, members);
            em.persist(row);
        } else {
            content.delete(row.document().contentId());
            row.set(meta, contentId, members);
        }
        changed(key);
        return row.document();
    }

    /** Keeps a document that describes the same as the one that it replaces. */
    public void renew(Document document, DocumentMeta meta) {
        HubDocument row = row(document.key());
        if (row == null) {
            throw new IllegalStateException("there is no " + document.key() + " to renew");
        }
        row.set(meta, document.contentId(), document.members());
        changed(document.key());
    }

    /** Makes a held document the live one. */
    public void release(Document held) {
        DocumentKey liveKey = DocumentKey.live(held.key().source());
        HubDocument row = row(liveKey);
        if (row == null) {
            row = new HubDocument(realmId, liveKey);
            row.set(held.meta(), held.contentId(), held.members());
            em.persist(row);
        } else {
            content.delete(row.document().contentId());
            row.set(held.meta(), held.contentId(), held.members());
        }
        em.remove(em.getReference(HubDocument.class, HubDocument.id(realmId, held.key())));
        changed(liveKey);
    }

    public void remove(Document document) {
        HubDocument row = row(document.key());
        if (row != null) {
            content.delete(document.contentId());
            em.remove(row);
            changed(document.key());
        }
    }

    private @Nullable HubDocument row(DocumentKey key) {
        return em.find(HubDocument.class, HubDocument.id(realmId, key));
    }

    private void changed(DocumentKey key) {
        if (key.place() == DocumentKey.Place.LIVE) {
            changed.run();
        }
    }
}
