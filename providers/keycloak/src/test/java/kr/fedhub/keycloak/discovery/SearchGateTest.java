package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchGateTest {
    private static final Clock STOPPED = Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC);
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final SearchGate gate = new SearchGate(STOPPED, 5);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void oneAddressMaySearchForThreeSecondsAtOnceAndOthersAreNotHeldUp() {
        assertThat(allowed(gate, "192.0.2.1")).isEqualTo(15);
        assertThat(allowed(gate, "2001:db8::1")).isEqualTo(15);
    }

    @Test
    void withoutALimitEverythingIsAllowed() {
        assertThat(allowed(new SearchGate(STOPPED, 0), "192.0.2.1")).isEqualTo(100);
        assertThat(allowed(new SearchGate(STOPPED, -1), "192.0.2.1")).isEqualTo(100);
    }

    @Test
    void aSearchAnswersAndOneThatFailsTakesNoProcessorAway() {
        for (int time = 0; time <= PROCESSORS; time++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> gate.search(() -> {
                        throw new IllegalStateException("broken");
                    }));
        }
        assertThat(gate.search(() -> "found")).contains("found");
    }

    @Test
    void whileEveryProcessorSearchesTheNextOneIsToldSo() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(PROCESSORS);
        CountDownLatch end = new CountDownLatch(1);
        IntStream.range(0, PROCESSORS)
                .forEach(number -> threads.execute(() -> gate.search(() -> {
                    busy.countDown();
                    await(end);
                    return "late";
                })));
        busy.await();

        assertThat(gate.search(() -> "found")).isEmpty();
        end.countDown();
        assertThat(gate.search(() -> "found")).contains("found");
    }

    @Test
    void whoIsInterruptedFindsNothingAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThat(gate.search(() -> "found")).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static long allowed(SearchGate gate, String address) {
        return IntStream.range(0, 100).filter(time -> gate.allows(address)).count();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
