package kr.fedhub.keycloak.internal.proof.mail;

import java.time.Duration;
import kr.fedhub.core.digest.Sha256;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * How often something may be done, counted on all nodes: each time takes one of a number of places, and a place is free again
 * after a while. Taking a place is atomic, so that nobody gets more by asking at the same moment.
 *
 * @param what is counted, for example the tries of an attempt
 * @param places how many
 * @param span for how long a place is taken
 */
public record Allowance(String what, int places, Duration span) {
    private static final String PREFIX = "hub-code.";

    /** Takes a place; false when there is none. */
    public boolean take(KeycloakSession session) {
        SingleUseObjectProvider store = session.getProvider(SingleUseObjectProvider.class);
        for (int place = 0; place < places; place++) {
            if (store.putIfAbsent(key(place), span.toSeconds())) {
                return true;
            }
        }
        return false;
    }

    /** How many places are free. */
    public int left(KeycloakSession session) {
        SingleUseObjectProvider store = session.getProvider(SingleUseObjectProvider.class);
        int left = 0;
        for (int place = 0; place < places; place++) {
            if (!store.contains(key(place))) {
                left++;
            }
        }
        return left;
    }

    private String key(int place) {
        return PREFIX + Sha256.hex(what) + "." + place;
    }
}
