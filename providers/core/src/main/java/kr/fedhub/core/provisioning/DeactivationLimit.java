package kr.fedhub.core.provisioning;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many accounts of one service may be asked to be closed within a while, before somebody has to look: a broken import must
 * not close them all. What counts is when it was asked for, not when it is carried out, so that the backlog of a service that
 * was down for a day is no alarm, and servers that work at the same time count the same.
 *
 * @param window the while
 * @param least how many are always allowed
 * @param percent how many of the service's links are
 */
public record DeactivationLimit(Duration window, long least, int percent) {
    /** Longer than any pause between two attempts: changes that still wait are counted together with those done. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private static final int WHOLE = 100;

    public DeactivationLimit {
        if (window.compareTo(Duration.ZERO) <= 0 || least < 0 || percent < 0 || percent > WHOLE) {
            throw new IllegalArgumentException("a limit is a number and a share of links within some time");
        }
    }

    /** Ten within an hour, or one in twenty. */
    public static DeactivationLimit standard() {
        return new DeactivationLimit(Duration.ofHours(1), 10, 5);
    }

    /**
     * Whether there are too many.
     *
     * @param asked how many were asked for within the window
     * @param links how many links the service has; only asked for when it matters
     */
    public boolean isExceeded(long asked, LongSupplier links) {
        return asked > least && asked > links.getAsLong() * percent / WHOLE;
    }

    /** How long a deactivation has to be remembered after it was asked for. */
    public Duration remembered() {
        return window.plus(LONGEST_WAIT);
    }
}
