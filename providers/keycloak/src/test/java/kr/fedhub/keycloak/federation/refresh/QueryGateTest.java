package kr.fedhub.keycloak.federation.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kr.fedhub.keycloak.federation.fixture.TestSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueryGateTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(TestSource.NOW);
    private final QueryGate gate = new QueryGate(new MovableClock(now));
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void aNoIsRememberedForAWhile() {
        ask("one", MemberAnswer.unknown("NOT_FOUND"));
        ask("one", MemberAnswer.unknown("NOT_FOUND"));
        assertThat(asked).hasValue(1);

        now.set(Objects.requireNonNull(now.get()).plusSeconds(301));
        ask("one", MemberAnswer.unknown("NOT_FOUND"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void aSourceThatDoesNotAnswerIsAskedAgainSoon() {
        ask("one", MemberAnswer.failed("TOO_SLOW"));
        now.set(Objects.requireNonNull(now.get()).plusSeconds(31));
        ask("one", MemberAnswer.failed("TOO_SLOW"));

        assertThat(asked).hasValue(2);
    }

    @Test
    void aYesIsNotRememberedSinceTheRosterHasIt() {
        ask("one", new MemberAnswer(MemberAnswer.Result.FOUND, Optional.empty(), ""));
        ask("one", new MemberAnswer(MemberAnswer.Result.FOUND, Optional.empty(), ""));

        assertThat(asked).hasValue(2);
    }

    @Test
    void manyWhoAskTheSameShareOneQuestion() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<MemberAnswer> first =
                CompletableFuture.supplyAsync(() -> gate.ask("one", () -> slowly(begun, end)), threads);
        begun.await();
        List<CompletableFuture<MemberAnswer>> others = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> gate.ask("one", () -> slowly(begun, end)), threads))
                .toList();
        end.countDown();

        assertThat(first.join().result()).isEqualTo(MemberAnswer.Result.UNKNOWN);
        assertThat(others)
                .allSatisfy(other -> assertThat(other.join().result()).isEqualTo(MemberAnswer.Result.UNKNOWN));
        assertThat(asked).hasValue(1);
    }

    @Test
    void onlyAFewQuestionsAreOutstandingAtOnce() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(8);
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<MemberAnswer>> eight = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> gate.ask("member " + i, () -> slowly(begun, end)), threads))
                .toList();
        begun.await();

        assertThat(ask("member 9", MemberAnswer.unknown("NOT_FOUND")).reason()).isEqualTo("BUSY");

        end.countDown();
        eight.forEach(CompletableFuture::join);
    }

    private MemberAnswer ask(String subject, MemberAnswer answer) {
        return gate.ask(subject, () -> {
            asked.incrementAndGet();
            return answer;
        });
    }

    private MemberAnswer slowly(CountDownLatch begun, CountDownLatch end) {
        asked.incrementAndGet();
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return MemberAnswer.unknown("NOT_FOUND");
    }

    private static final class MovableClock extends Clock {
        private final AtomicReference<Instant> now;

        MovableClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(now.get());
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
