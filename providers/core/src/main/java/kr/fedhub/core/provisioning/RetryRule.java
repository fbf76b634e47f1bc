package kr.fedhub.core.provisioning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a change that did not arrive is tried again: soon, but less and less so, and not for ever.
 *
 * @param first the pause after the first failure; it doubles with each
 * @param most the longest pause, and the one after failures that need people
 * @param patience how long a change is tried before it is put into quarantine
 */
public record RetryRule(Duration first, Duration most, Duration patience) {
    /** A service may ask for a longer pause than the rule's, but not for any: it could stop its changes for good. */
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 20;
    private static final double JITTER = 0.25;

    public RetryRule {
        if (first.compareTo(Duration.ZERO) <= 0 || most.compareTo(first) < 0 || patience.isNegative()) {
            throw new IllegalArgumentException("pauses grow from the first to the longest");
        }
    }

    /** From half a minute to an hour, for a week. */
    public static RetryRule standard() {
        return new RetryRule(Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(7));
    }

    /**
     * When to try again.
     *
     * @param random from 0 to 1: spreads what failed together, so that it does not come back together
     * @return empty when the change is to be put into quarantine
     */
    public Optional<Instant> next(FailedAttempt failed, Instant now, double random) {
        boolean givenUp =
                failed.failure().isLasting() || !now.isBefore(failed.since().plus(patience));
        long pause = pause(failed).toMillis();
        return givenUp ? Optional.empty() : Optional.of(now.plusMillis(pause + Math.round(pause * JITTER * random)));
    }

    /** The pause after a failure, without chance: when the other changes of a service that is down are tried again. */
    public Duration pause(FailedAttempt failed) {
        Duration own = failed.failure().needsPeople() ? most : backOff(failed.attempts());
        Duration wish =
                failed.retryAfter().map(asked -> shorter(asked, LONGEST_WISH)).orElse(Duration.ZERO);
        return own.compareTo(wish) > 0 ? own : wish;
    }

    private Duration backOff(int attempts) {
        return shorter(first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS)), most);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
