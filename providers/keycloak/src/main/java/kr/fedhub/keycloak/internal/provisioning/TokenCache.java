package kr.fedhub.keycloak.internal.provisioning;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.firstuse.DirectoryTarget.Credentials.ClientCredentials;
import org.jspecify.annotations.Nullable;

/** Tokens of this node, until shortly before they end; a bounded number, the least recently used go first. Thread-safe. */
final class TokenCache {
    static final Duration LONGEST = Duration.ofHours(12);

    private static final float LOAD = 0.75F;
    private static final int MOST = 500;
    /** A token must still be valid when it arrives; one that lives for a short time only, for nine tenths of it. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<Key, Entry> tokens = new LinkedHashMap<>(16, LOAD, true);

    TokenCache(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a token was given for. Who does not know the secret does not get a token that was given for it.
     *
     * @param secret its digest
     */
    record Key(URI tokenEndpoint, String clientId, Optional<String> scope, String secret) {
        static Key of(ClientCredentials client, String secret) {
            return new Key(client.tokenEndpoint(), client.clientId(), client.scope(), Sha256.hex(secret));
        }
    }

    private record Entry(String token, Instant until) {
        @Override
        public String toString() {
            return "Entry";
        }
    }

    synchronized Optional<String> get(Key key) {
        @Nullable Entry entry = tokens.get(key);
        return entry == null || !clock.instant().isBefore(entry.until())
                ? Optional.empty()
                : Optional.of(entry.token());
    }

    synchronized void put(Key key, String token, Duration validFor) {
        Duration tenth = validFor.dividedBy(10);
        Duration margin = tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN;
        tokens.put(key, new Entry(token, clock.instant().plus(validFor).minus(margin)));
        if (tokens.size() > MOST) {
            Iterator<Key> eldest = tokens.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    /** Forgets a token, unless another thread has fetched another one by now. */
    synchronized void forget(Key key, String token) {
        @Nullable Entry entry = tokens.get(key);
        if (entry != null && entry.token().equals(token)) {
            tokens.remove(key);
        }
    }
}
