package kr.fedhub.keycloak.federation.store;

import kr.fedhub.core.metadata.snapshot.Snapshot;

/**
 * A believed document without its content.
 *
 * @param key which
 * @param meta what is kept of it
 * @param contentId names its content: two documents of one content id have the same
 * @param members how many members it has
 */
public record Document(DocumentKey key, DocumentMeta meta, String contentId, int members) {
    /** The document with the given content, all of its own or a part. */
    public Snapshot with(DocumentContent chosen) {
        return new Snapshot(meta.createdAt(), meta.validUntil(), meta.signer(), chosen.members(), chosen.services());
    }
}
