package kr.fedhub.keycloak.internal.proof.mail;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.digest.Sha256;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Which account a code was sent for, kept apart from the login on all nodes: the page has gone out before anybody knows.
 *
 * @param attempt the attempt
 * @param number which code of the attempt
 */
record FoundAccount(String attempt, int number) {
    private static final String PREFIX = "hub-code-account.";
    private static final String ACCOUNT = "account";
    /** Longer than any code is good. */
    private static final Duration KEPT = Duration.ofMinutes(45);

    void keep(KeycloakSession session, String account) {
        store(session).put(key(), KEPT.toSeconds(), Map.of(ACCOUNT, account));
    }

    /** Takes the account, once; whoever comes second gets nothing. */
    Optional<String> take(KeycloakSession session) {
        @Nullable Map<String, String> notes = store(session).remove(key());
        return Optional.ofNullable(notes).map(found -> found.get(ACCOUNT));
    }

    private static SingleUseObjectProvider store(KeycloakSession session) {
        return session.getProvider(SingleUseObjectProvider.class);
    }

    private String key() {
        return PREFIX + Sha256.hex(attempt + " " + number);
    }
}
