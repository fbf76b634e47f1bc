package kr.fedhub.keycloak.federation.refresh;

import java.io.UncheckedIOException;
import java.util.List;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.keycloak.federation.store.ContentCache;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.FederationStore;
import org.jboss.logging.Logger;

/** The members of kept documents, as far as they can be read. */
final class Contents {
    private static final Logger LOG = Logger.getLogger(Contents.class);

    private Contents() {}

    /** The members of a document; none when another version of the hub wrote them, until the next refresh does again. */
    static List<Member> read(FederationStore store, Document document, ContentCache cache) {
        try {
            return store.documents().members(document, cache);
        } catch (UncheckedIOException e) {
            LOG.errorf(
                    "metadata %s: the kept members cannot be read: %s",
                    document.key().source(), e.getMessage());
            return List.of();
        }
    }
}
