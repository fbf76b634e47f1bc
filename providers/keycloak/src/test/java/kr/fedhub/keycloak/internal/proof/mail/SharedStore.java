package kr.fedhub.keycloak.internal.proof.mail;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import kr.fedhub.keycloak.internal.grant.Fake;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/** What all nodes share, in memory, with a clock that a test moves. */
final class SharedStore {
    private final Map<String, Long> until = new ConcurrentHashMap<>();
    private final AtomicLong now = new AtomicLong();

    KeycloakSession session() {
        SingleUseObjectProvider store = Fake.of(
                SingleUseObjectProvider.class,
                Map.of(
                        "putIfAbsent", entry -> putIfAbsent((String) entry[0], (Long) entry[1]),
                        "contains", key -> contains((String) key[0])));
        return Fake.of(KeycloakSession.class, Map.of("getProvider", type -> store));
    }

    void pass(long seconds) {
        now.addAndGet(seconds);
    }

    Iterable<String> keys() {
        return until.keySet();
    }

    /** Atomic, as Keycloak's is. */
    private boolean putIfAbsent(String key, long seconds) {
        boolean[] put = {false};
        until.compute(key, (same, end) -> {
            put[0] = end == null || end <= now.get();
            return put[0] ? Long.valueOf(now.get() + seconds) : end;
        });
        return put[0];
    }

    private boolean contains(String key) {
        return until.getOrDefault(key, 0L) > now.get();
    }
}
