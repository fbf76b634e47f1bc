package kr.fedhub.keycloak.federation.refresh;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps people who make up entityIDs from making the hub ask the same thing again and again, or many things at once: one
 * question at a time for a member, a few at a time in all, and a no is remembered for a while.
 */
public final class QueryGate {
    private static final Duration NO = Duration.ofMinutes(5);
    private static final Duration NO_ANSWER = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int MOST_AT_ONCE = 8;
    private static final long PATIENCE_SECONDS = 5;

    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Map<String, CompletableFuture<MemberAnswer>> asking = new ConcurrentHashMap<>();
    private final Map<String, No> noes = new LinkedHashMap<>();

    private record No(MemberAnswer answer, Instant until) {}

    public QueryGate(Clock clock) {
        this.clock = clock;
    }

    /**
     * Asks, unless the answer is known.
     *
     * @param subject realm, source and member as one text
     */
    public MemberAnswer ask(String subject, Supplier<MemberAnswer> question) {
        @Nullable MemberAnswer no = remembered(subject);
        if (no != null) {
            return no;
        }
        CompletableFuture<MemberAnswer> own = new CompletableFuture<>();
        @Nullable CompletableFuture<MemberAnswer> other = asking.putIfAbsent(subject, own);
        if (other != null) {
            return waitFor(other);
        }
        try {
            MemberAnswer answer = askIfPlace(question);
            remember(subject, answer);
            own.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            asking.remove(subject);
        }
    }

    private MemberAnswer askIfPlace(Supplier<MemberAnswer> question) {
        if (!places.tryAcquire()) {
            return MemberAnswer.failed("BUSY");
        }
        try {
            return question.get();
        } finally {
            places.release();
        }
    }

    private static MemberAnswer waitFor(CompletableFuture<MemberAnswer> other) {
        try {
            return other.copy()
                    .completeOnTimeout(MemberAnswer.failed("BUSY"), PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            return MemberAnswer.failed("BUSY");
        }
    }

    private @Nullable MemberAnswer remembered(String subject) {
        synchronized (noes) {
            @Nullable No no = noes.get(subject);
            return no != null && clock.instant().isBefore(no.until()) ? no.answer() : null;
        }
    }

    private void remember(String subject, MemberAnswer answer) {
        synchronized (noes) {
            noes.remove(subject);
            if (answer.result() != MemberAnswer.Result.UNKNOWN && answer.result() != MemberAnswer.Result.FAILED) {
                return;
            }
            if (noes.size() >= MOST_REMEMBERED) {
                noes.remove(noes.keySet().iterator().next());
            }
            Duration time = answer.result() == MemberAnswer.Result.UNKNOWN ? NO : NO_ANSWER;
            noes.put(subject, new No(answer, clock.instant().plus(time)));
        }
    }
}
