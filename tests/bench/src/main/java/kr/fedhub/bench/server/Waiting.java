package kr.fedhub.bench.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting for what a server does in its own time. */
public final class Waiting {
    private static final int POLL_MILLISECONDS = 100;

    private Waiting() {}

    /** Something that becomes true. */
    public interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Asks ten times a second; it fails when the condition does not hold in time. */
    public static void until(Duration atMost, Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        while (!condition.holds()) {
            if (System.nanoTime() - deadline >= 0) {
                throw new IOException("Waited for " + atMost + " in vain");
            }
            boolean woken = never.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
            if (woken) {
                throw new IllegalStateException("nobody wakes the wait");
            }
        }
    }
}
