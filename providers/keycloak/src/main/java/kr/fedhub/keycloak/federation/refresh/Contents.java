package kr.fedhub.keycloak.federation.refresh;

import java.io.UncheckedIOException;
import kr.fedhub.keycloak.federation.store.ContentCache;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.DocumentContent;
import kr.fedhub.keycloak.federation.store.FederationStore;
import org.jboss.logging.Logger;

/** What kept documents describe, as far as it can be read. */
final class Contents {
    private static final Logger LOG = Logger.getLogger(Contents.class);

    private Contents() {}

    /** What a document describes; nothing when a later version of the hub wrote it, until the next refresh does again. */
    static DocumentContent read(FederationStore store, Document document, ContentCache cache) {
        try {
            return store.documents().content(document, cache);
        } catch (UncheckedIOException e) {
            LOG.errorf(
                    "metadata %s: the kept members cannot be read: %s",
                    document.key().source(), e.getMessage());
            return DocumentContent.none();
        }
    }
}
