package kr.fedhub.core.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kr.fedhub.core.fixture.MovingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogoCacheTest {
    private static final Logo LOGO = Logo.of(TestPictures.picture("png", 10, 10));
    private static final Logo OTHER = Logo.of(TestPictures.picture("gif", 10, 10));
    private static final LogoFetch BROKEN = address -> {
        throw new IOException("503");
    };

    private final MovingClock clock = new MovingClock();
    private final LogoCache cache = new LogoCache(clock, LogoCacheLimits.usual());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger fetches = new AtomicInteger();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void aLogoIsFetchedOnceADay() {
        assertThat(get("a", LOGO)).isEqualTo(LogoAnswer.of(LOGO));
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(get("a", OTHER)).isEqualTo(LogoAnswer.of(LOGO));
        clock.pass(Duration.ofSeconds(1));
        assertThat(get("a", OTHER)).isEqualTo(LogoAnswer.of(OTHER));
        assertThat(get("b", LOGO)).isEqualTo(LogoAnswer.of(LOGO));
        assertThat(fetches).hasValue(3);
    }

    @Test
    void aBrokenServerIsAskedOnceAnHour() {
        assertThat(cache.get(address("a"), BROKEN)).isEqualTo(LogoAnswer.none());
        clock.pass(Duration.ofHours(1).minusSeconds(1));
        assertThat(get("a", LOGO)).isEqualTo(LogoAnswer.none());
        assertThat(fetches).hasValue(0);
        clock.pass(Duration.ofSeconds(1));
        assertThat(get("a", LOGO)).isEqualTo(LogoAnswer.of(LOGO));
    }

    @Test
    void whatIsNoLogoIsRememberedLikeABrokenServer() {
        assertThat(cache.get(address("a"), address -> Logo.of(new byte[0]))).isEqualTo(LogoAnswer.none());
        assertThat(get("a", LOGO)).isEqualTo(LogoAnswer.none());
    }

    @Test
    void aLogoWhoseServerBreaksIsShownForAWeekAndItsServerAskedEachHour() {
        get("a", LOGO);
        clock.pass(Duration.ofDays(1));
        assertThat(cache.get(address("a"), BROKEN)).isEqualTo(LogoAnswer.of(LOGO));
        assertThat(get("a", OTHER)).isEqualTo(LogoAnswer.of(LOGO));
        clock.pass(Duration.ofDays(6));
        assertThat(cache.get(address("a"), BROKEN)).isEqualTo(LogoAnswer.none());
        clock.pass(Duration.ofHours(1));
        assertThat(get("a", OTHER)).isEqualTo(LogoAnswer.of(OTHER));
    }

    @Test
    void anErrorOfOursIsThrownAndNothingIsRemembered() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> cache.get(address("a"), address -> {
                    throw new UnsupportedOperationException("a bug");
                }));
        assertThat(get("a", LOGO)).isEqualTo(LogoAnswer.of(LOGO));
    }

    @Test
    void twoWhoWantOneLogoAtOnceCauseOneFetch() throws Exception {
        HeldFetch held = new HeldFetch();
        Future<LogoAnswer> first = threads.submit(() -> cache.get(address("a"), held));
        held.started.await();
        CountDownLatch asking = new CountDownLatch(1);
        Future<LogoAnswer> second = threads.submit(() -> {
            asking.countDown();
            return get("a", OTHER);
        });
        asking.await();
        held.end.complete(LOGO);

        assertThat(first.get()).isEqualTo(LogoAnswer.of(LOGO));
        assertThat(second.get()).isEqualTo(LogoAnswer.of(LOGO));
        assertThat(fetches).hasValue(0);
    }

    @Test
    void whoComesWhileFourAreFetchedGetsNothingNowAndNothingIsRemembered() throws Exception {
        List<HeldFetch> held = new ArrayList<>();
        List<Future<LogoAnswer>> answers = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            HeldFetch fetch = new HeldFetch();
            held.add(fetch);
            answers.add(threads.submit(() -> cache.get(address(name), fetch)));
            fetch.started.await();
        }
        assertThat(get("e", LOGO)).isEqualTo(LogoAnswer.busy());
        held.get(0).end.complete(LOGO);
        assertThat(answers.get(0).get()).isEqualTo(LogoAnswer.of(LOGO));

        assertThat(get("e", LOGO)).isEqualTo(LogoAnswer.of(LOGO));
        assertThat(fetches).hasValue(1);
        held.forEach(fetch -> fetch.end.complete(LOGO));
    }

    @Test
    void onlySixteenWaitForFetchesOfOthers() throws Exception {
        HeldFetch held = new HeldFetch();
        Future<LogoAnswer> first = threads.submit(() -> cache.get(address("a"), held));
        held.started.await();
        CompletionService<LogoAnswer> others = new ExecutorCompletionService<>(threads);
        for (int i = 0; i < 20; i++) {
            others.submit(() -> get("a", OTHER));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(others.take().get()).isEqualTo(LogoAnswer.busy());
        }
        held.end.complete(LOGO);
        for (int i = 0; i < 16; i++) {
            assertThat(others.take().get()).isEqualTo(LogoAnswer.of(LOGO));
        }
        assertThat(first.get()).isEqualTo(LogoAnswer.of(LOGO));
    }

    @Test
    void nobodyWaitsForALogoThatIsOnlyFetchedAnew() throws Exception {
        get("a", LOGO);
        clock.pass(Duration.ofDays(1));
        HeldFetch held = new HeldFetch();
        Future<LogoAnswer> anew = threads.submit(() -> cache.get(address("a"), held));
        held.started.await();

        assertThat(get("a", OTHER)).isEqualTo(LogoAnswer.of(LOGO));
        held.end.complete(OTHER);
        assertThat(anew.get()).isEqualTo(LogoAnswer.of(OTHER));
    }

    @Test
    void whoWaitsWhileABugStrikesGetsNothingNow() throws Exception {
        HeldFetch held = new HeldFetch();
        Future<LogoAnswer> first = threads.submit(() -> cache.get(address("a"), held));
        held.started.await();
        Future<LogoAnswer> second = threads.submit(() -> get("a", LOGO));
        held.end.completeExceptionally(new UnsupportedOperationException("a bug"));

        assertThatExceptionOfType(java.util.concurrent.ExecutionException.class).isThrownBy(first::get);
        // It came while the fetch was under way, or later and fetched itself.
        assertThat(second.get()).isIn(LogoAnswer.busy(), LogoAnswer.of(LOGO));
    }

    private LogoAnswer get(String name, Logo logo) {
        return cache.get(address(name), address -> {
            fetches.incrementAndGet();
            return logo;
        });
    }

    private static LogoAddress address(String name) {
        return LogoAddress.parse("https://" + name + ".example/", false);
    }

    /** A fetch that lasts until somebody ends it. */
    private static final class HeldFetch implements LogoFetch {
        final CountDownLatch started = new CountDownLatch(1);
        final CompletableFuture<Logo> end = new CompletableFuture<>();

        @Override
        public Logo fetch(LogoAddress address) {
            started.countDown();
            try {
                return end.join();
            } catch (java.util.concurrent.CompletionException e) {
                throw new UnsupportedOperationException(e);
            }
        }
    }
}
