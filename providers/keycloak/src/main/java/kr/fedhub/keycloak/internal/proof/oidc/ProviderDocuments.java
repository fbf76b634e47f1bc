package kr.fedhub.keycloak.internal.proof.oidc;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.fedhub.core.limit.RecentAnswers;
import kr.fedhub.core.oidc.UnprovenException;

/** What this node knows of providers: their descriptions and keys. Kept for ten minutes, so a key that is withdrawn counts no longer. */
final class ProviderDocuments {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(1);
    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final long MOST_ADDRESSES_BYTES = 1024L * 1024;

    private final RecentAnswers known;
    private final RecentAnswers askedAgain;

    ProviderDocuments(Clock clock) {
        known = new RecentAnswers(clock, KEPT, MOST_BYTES);
        askedAgain = new RecentAnswers(clock, BETWEEN_QUESTIONS, MOST_ADDRESSES_BYTES);
    }

    /** A document, as it was at most ten minutes ago. */
    String get(ProviderHttp http, URI address) throws UnprovenException {
        Optional<String> text = known.get(address.toString());
        return text.isPresent() ? text.get() : fetch(http, address);
    }

    /**
     * A document as it is now; nothing when that was asked less than a minute ago. Tokens that name unknown keys cost anybody
     * nothing, and must not make the hub ask for each.
     */
    Optional<String> again(ProviderHttp http, URI address) throws UnprovenException {
        return mayAskAgain(address) ? Optional.of(fetch(http, address)) : Optional.empty();
    }

    private synchronized boolean mayAskAgain(URI address) {
        if (askedAgain.get(address.toString()).isPresent()) {
            return false;
        }
        askedAgain.put(address.toString(), "");
        return true;
    }

    private String fetch(ProviderHttp http, URI address) throws UnprovenException {
        String text = http.get(address);
        known.put(address.toString(), text);
        return text;
    }
}
