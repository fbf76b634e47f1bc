package kr.fedhub.demo.service.session;

import java.time.Duration;
import java.time.Instant;

/** A login that was sent to the hub and has not come back. */
public interface PendingLogin {
    /** How long the hub's answer is waited for. */
    Duration PATIENCE = Duration.ofMinutes(30);

    /** What the answer names it by: the state of OpenID Connect, the request's ID in SAML. */
    String key();

    /** The path of this service where the person wanted to go. */
    String returnTo();

    /** When it was sent. */
    Instant since();

    /** Whether the answer comes too late. */
    default boolean isStale(Instant now) {
        return since().plus(PATIENCE).isBefore(now);
    }
}
