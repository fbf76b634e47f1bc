package kr.fedhub.core.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A researcher's account at a service, linked.
 *
 * @param id the link's own identifier
 * @param researcher the Keycloak user's id
 * @param service the Keycloak client's id (not its client id)
 * @param account the account's identifier at the service
 * @param proof how it was proven
 * @param institution the alias of the institution whose researcher proved it, empty for a hub account
 * @param assurance the {@code acr} value that the proof stands for, if any
 * @param provenAt when it was proven last
 * @param linkedAt when the link was made
 * @param end when and why it ended, empty while it holds
 */
public record ServiceLink(
        String id,
        String researcher,
        String service,
        String account,
        ProofKind proof,
        Optional<String> institution,
        Optional<String> assurance,
        Instant provenAt,
        Instant linkedAt,
        Optional<End> end) {
    /** When a link was proven that an operator wants proven again. */
    public static final Instant UNPROVEN = Instant.EPOCH;

    /**
     * Why a link does not hold any more.
     *
     * @param at when it ended
     * @param reason what ended it
     */
    public record End(Instant at, Reason reason) {}

    /** What ended a link. */
    public enum Reason {
        /** The researcher unlinked the account. */
        RESEARCHER,
        /** An operator revoked the link. */
        OPERATOR,
        /** The researcher withdrew a consent without which the service cannot be used. */
        CONSENT_WITHDRAWN,
        /** Another proof replaced it. */
        REPLACED
    }

    /**
     * Whether the link lets its researcher through. One that has to be proven again never does.
     *
     * @param validFor how long a proof counts; empty means for good
     */
    public boolean holds(Instant now, Optional<Duration> validFor) {
        return end.isEmpty()
                && provenAt.isAfter(UNPROVEN)
                && validFor.map(provenAt::plus).map(now::isBefore).orElse(true);
    }

    /** Keeps account numbers out of logs. */
    @Override
    public String toString() {
        return "ServiceLink[" + id + "]";
    }
}
