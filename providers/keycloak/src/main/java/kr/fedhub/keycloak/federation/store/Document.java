package kr.fedhub.keycloak.federation.store;

import java.util.List;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.snapshot.Snapshot;

/**
 * A believed document without its members.
 *
 * @param key which
 * @param meta what is kept of it
 * @param contentId names its members: two documents of one content id have the same ones
 * @param members how many
 */
public record Document(DocumentKey key, DocumentMeta meta, String contentId, int members) {
    /** The document with the given members, all of its own or some. */
    public Snapshot with(List<Member> chosen) {
        return new Snapshot(meta.createdAt(), meta.validUntil(), meta.signer(), chosen);
    }
}
