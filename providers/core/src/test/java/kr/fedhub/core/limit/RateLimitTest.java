package kr.fedhub.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import kr.fedhub.core.fixture.MovingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
    private static final int PER_SECOND = 5;
    private static final int BURST = 10;

    private final MovingClock clock = new MovingClock();
    private final RateLimit limit = new RateLimit(clock, PER_SECOND, BURST, 3);

    @Test
    void aClientMayDoSomewhatMoreForAMomentAndThenNoMore() {
        assertThat(allowed("one", 100)).isEqualTo(BURST);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "199, 0", "200, 1", "399, 1", "1000, 5", "1999, 9", "2000, 10", "3600000, 10"})
    void anAllowanceComesBackWithTimeAndIsNeverMoreThanTheBurst(long millis, int times) {
        allowed("one", 100);
        clock.pass(Duration.ofMillis(millis));

        assertThat(allowed("one", 100)).isEqualTo(times);
    }

    @Test
    void whoAsksWithoutPauseStillGetsWhatAllowanceComesBack() {
        allowed("one", 100);
        int allowed = 0;
        for (int i = 0; i < 10_000; i++) {
            clock.pass(Duration.ofMillis(1));
            allowed += allowed("one", 1);
        }

        assertThat(allowed).isEqualTo(10 * PER_SECOND);
    }

    @Test
    void oneClientTakesNothingFromAnother() {
        allowed("one", 100);

        assertThat(allowed("other", 100)).isEqualTo(BURST);
    }

    @Test
    void whoWasNotHeardOfForLongestIsForgottenFirst() {
        allowed("one", 100);
        allowed("two", 100);
        allowed("three", 100);
        allowed("one", 1);
        allowed("four", 100);

        assertThat(allowed("one", 1)).isZero();
        assertThat(allowed("two", 100)).isEqualTo(BURST);
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOutAndGivesNothingAway() {
        allowed("one", 100);
        clock.pass(Duration.ofHours(-1));
        assertThat(allowed("one", 100)).isZero();

        clock.pass(Duration.ofSeconds(1));
        assertThat(allowed("one", 100)).isEqualTo(PER_SECOND);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 3", "-1, 10, 3", "5, 4, 3", "5, 0, 3", "5, 10, 0"})
    void aLimitThatLetsNothingThroughIsNone(int perSecond, int burst, int clients) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(clock, perSecond, burst, clients));
    }

    private int allowed(String client, int asked) {
        return (int)
                IntStream.range(0, asked).filter(time -> limit.allows(client)).count();
    }
}
