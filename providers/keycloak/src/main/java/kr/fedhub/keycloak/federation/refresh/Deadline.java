package kr.fedhub.keycloak.federation.refresh;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A point of time that something has to be done by, on a clock that nobody sets. */
final class Deadline {
    private final Duration limit;
    private final LongSupplier nanoTime;
    private final long end;

    Deadline(Duration limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + limit.toNanos();
    }

    static Deadline in(Duration limit) {
        return new Deadline(limit, System::nanoTime);
    }

    boolean isOver() {
        return nanoTime.getAsLong() - end > 0;
    }

    void check() throws FetchFailed {
        if (isOver()) {
            throw failure();
        }
    }

    FetchFailed failure() {
        return new FetchFailed(
                FetchFailed.Reason.TOO_SLOW, "The source did not answer within " + limit.toSeconds() + " seconds");
    }
}
