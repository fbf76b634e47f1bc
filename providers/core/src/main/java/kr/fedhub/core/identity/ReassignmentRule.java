package kr.fedhub.core.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a researcher who is known by eduPersonPrincipalName alone is still the same person. Institutions give such names to
 * somebody else (REFEDS eduPerson, eduPersonPrincipalName, notes), so the name needs a second signal or must have been seen
 * not long ago.
 *
 * @param trustedFor how long after the last login the name alone is believed
 */
public record ReassignmentRule(Duration trustedFor) {
    /**
     * Decides about a returning researcher.
     *
     * @param lastSeen when the name was last used, empty when nobody remembers
     * @param kept the second signal of that time
     * @param now the second signal of this login
     * @param at the time of this login
     */
    public boolean samePerson(Optional<Instant> lastSeen, Optional<String> kept, Optional<String> now, Instant at) {
        if (lastSeen.isEmpty()) {
            return true;
        }
        if (kept.isPresent() && now.isPresent()) {
            return kept.equals(now);
        }
        return at.isBefore(lastSeen.get().plus(trustedFor));
    }
}
