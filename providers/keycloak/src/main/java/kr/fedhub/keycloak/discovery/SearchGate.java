package kr.fedhub.keycloak.discovery;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.fedhub.core.limit.RateLimit;
import org.jspecify.annotations.Nullable;

/** Keeps searches from taking the node away from logins: so many a second from one address, and no more at once than it has processors. */
final class SearchGate {
    private static final int CLIENTS = 10_000;
    private static final int BURST = 3;
    private static final long PATIENCE_MILLIS = 500;

    private final @Nullable RateLimit limit;
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /**
     * A gate.
     *
     * @param clock tells the time
     * @param perSecond how many searches a second one address may make, 0 for any number
     */
    SearchGate(Clock clock, int perSecond) {
        limit = perSecond > 0 ? new RateLimit(clock, perSecond, perSecond * BURST, CLIENTS) : null;
    }

    boolean allows(String address) {
        return limit == null || limit.allows(address);
    }

    /** Searches as soon as a processor is free; empty when that takes too long. */
    <T> Optional<T> search(Supplier<T> search) {
        try {
            if (!processors.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(search.get());
        } finally {
            processors.release();
        }
    }
}
