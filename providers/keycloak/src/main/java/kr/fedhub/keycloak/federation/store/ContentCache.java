package kr.fedhub.keycloak.federation.store;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What this node has read already, by content id. A content id never gets other content, so what is here is never stale.
 */
public final class ContentCache {
    private final Map<String, DocumentContent> contents = new ConcurrentHashMap<>();

    DocumentContent get(String contentId, Supplier<DocumentContent> load) {
        return contents.computeIfAbsent(contentId, id -> load.get());
    }

    /** Forgets everything but the given content ids. */
    public void retain(Collection<String> contentIds) {
        contents.keySet().retainAll(contentIds);
    }
}
