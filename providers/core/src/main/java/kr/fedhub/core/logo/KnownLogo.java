package kr.fedhub.core.logo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the last fetch of a logo came to.
 *
 * @param logo the logo, or none when its server is broken
 * @param fetched when the logo was fetched, or not
 * @param until when its server is asked again
 */
record KnownLogo(Optional<Logo> logo, Instant fetched, Instant until) {
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration BROKEN = Duration.ofHours(1);

    /** A server that is broken for a while does not cost its institution the logo. */
    private static final Duration KEPT = Duration.ofDays(7);

    static KnownLogo of(Logo logo, Instant now) {
        return new KnownLogo(Optional.of(logo), now, now.plus(FRESH));
    }

    static KnownLogo broken(Instant now) {
        return new KnownLogo(Optional.empty(), now, now.plus(BROKEN));
    }

    /** The same after a fetch that failed. */
    KnownLogo afterFailure(Instant now) {
        return logo.isPresent() && now.isBefore(fetched.plus(KEPT))
                ? new KnownLogo(logo, fetched, now.plus(BROKEN))
                : broken(now);
    }

    boolean isCurrent(Instant now) {
        return now.isBefore(until);
    }

    LogoAnswer answer() {
        return new LogoAnswer(logo, true);
    }

    int length() {
        return logo.map(Logo::length).orElse(0);
    }
}
