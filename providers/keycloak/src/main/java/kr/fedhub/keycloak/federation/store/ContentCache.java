package kr.fedhub.keycloak.federation.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kr.fedhub.core.metadata.Member;

/**
 * The members that this node has read already, by content id. A content id never gets other members, so what is here is
 * never stale.
 */
public final class ContentCache {
    private final Map<String, List<Member>> members = new ConcurrentHashMap<>();

    List<Member> get(String contentId, Supplier<List<Member>> load) {
        return members.computeIfAbsent(contentId, id -> load.get());
    }

    /** Forgets everything but the given content ids. */
    public void retain(Collection<String> contentIds) {
        members.keySet().retainAll(contentIds);
    }
}
