package kr.fedhub.core.logo;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The logos that a node has fetched, for all threads. A logo is fetched anew after 24 hours, a broken server is asked again
 * after one; a logo whose server broke is shown for up to seven days more. One logo is fetched once at a time, four logos at most
 * are fetched at once, and few wait for another's fetch: pictures must not hold the threads that logins need.
 */
public final class LogoCache {
    private static final int MOST_FETCHES = 4;
    private static final int MOST_WAITING = 16;
    private static final long PATIENCE_SECONDS = 4;

    private final Clock clock;
    private final KnownLogos known;
    private final Map<LogoAddress, CompletableFuture<LogoAnswer>> underWay = new HashMap<>();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Object lock = new Object();

    public LogoCache(Clock clock, LogoCacheLimits limits) {
        this.clock = clock;
        this.known = new KnownLogos(limits);
    }

    /**
     * A logo, fetched by the calling thread if need be.
     *
     * @return a logo that is known while it cannot be fetched anew at once, otherwise {@linkplain LogoAnswer#busy nothing now}
     */
    public LogoAnswer get(LogoAddress address, LogoFetch fetch) {
        Optional<KnownLogo> before;
        CompletableFuture<LogoAnswer> own = new CompletableFuture<>();
        @Nullable CompletableFuture<LogoAnswer> others;
        synchronized (lock) {
            before = known.get(address);
            if (before.isPresent() && before.get().isCurrent(clock.instant())) {
                return before.get().answer();
            }
            others = underWay.get(address);
            boolean busy = others == null && underWay.size() >= MOST_FETCHES;
            if (busy || (others != null && hasLogo(before))) {
                return hasLogo(before) ? before.orElseThrow().answer() : LogoAnswer.busy();
            }
            if (others == null) {
                underWay.put(address, own);
            }
        }
        return others == null ? fetch(address, fetch, before, own) : waitFor(others);
    }

    private static boolean hasLogo(Optional<KnownLogo> before) {
        return before.flatMap(KnownLogo::logo).isPresent();
    }

    private LogoAnswer fetch(
            LogoAddress address, LogoFetch fetch, Optional<KnownLogo> before, CompletableFuture<LogoAnswer> own) {
        @Nullable KnownLogo now = null;
        try {
            now = fetched(address, fetch, before);
            return now.answer();
        } finally {
            synchronized (lock) {
                underWay.remove(address);
                if (now != null) {
                    known.put(address, now);
                }
            }
            own.complete(now == null ? LogoAnswer.busy() : now.answer());
        }
    }

    private KnownLogo fetched(LogoAddress address, LogoFetch fetch, Optional<KnownLogo> before) {
        try {
            return KnownLogo.of(fetch.fetch(address), clock.instant());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            Instant now = clock.instant();
            return before.map(logo -> logo.afterFailure(now)).orElseGet(() -> KnownLogo.broken(now));
        }
    }

    private LogoAnswer waitFor(CompletableFuture<LogoAnswer> others) {
        if (!waiting.tryAcquire()) {
            return LogoAnswer.busy();
        }
        try {
            return others.copy()
                    .completeOnTimeout(LogoAnswer.busy(), PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } finally {
            waiting.release();
        }
    }
}
