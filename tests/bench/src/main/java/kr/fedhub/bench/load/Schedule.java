package kr.fedhub.bench.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * When to ask and which answers count. All times are those of {@link System#nanoTime}.
 *
 * @param start when the first may ask
 * @param counted when the first answer counts
 * @param end when the last does
 * @param period between two requests of one connection, 0 for as soon as the answer is there
 * @param stagger between the first requests of two connections
 */
record Schedule(long start, long counted, long end, long period, long stagger) {
    private static final double NANOSECONDS_IN_MILLISECOND = 1e6;

    /** From now on; {@code rate} is that of all connections together, or 0. */
    static Schedule from(long now, long warmUp, long measured, int connections, double rate) {
        long stagger = rate == 0 ? 0 : (long) (TimeUnit.SECONDS.toNanos(1) / rate);
        return new Schedule(now, now + warmUp, now + warmUp + measured, stagger * connections, stagger);
    }

    /**
     * Waits until it is time.
     *
     * @return when it was time. Whoever is late because an answer took long counts from then, not from when it asks:
     *     otherwise a server that stands still would keep people from asking, and look fast
     */
    long awaitTurn(int connection, long request) {
        if (period == 0) {
            return System.nanoTime();
        }
        long due = start + stagger * connection + period * request;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                return due;
            }
            LockSupport.parkNanos(left);
        }
        return due;
    }

    boolean isOver(long asked) {
        return asked - end >= 0;
    }

    /** Paced requests count by when they were due, the others by when their answer came. */
    boolean counts(long asked, long answered) {
        long at = period == 0 ? answered : asked;
        return at - counted >= 0 && at - end < 0;
    }

    static double milliseconds(long nanoseconds) {
        return nanoseconds / NANOSECONDS_IN_MILLISECOND;
    }
}
