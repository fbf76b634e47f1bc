package kr.fedhub.core.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private final RetryRule rule = RetryRule.standard();

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "7, 1920", "8, 3600", "9, 3600", "64, 3600", "2147483647, 3600"})
    void thePauseDoublesUpToAnHour(int attempts, long seconds) {
        assertThat(rule.next(failed(DeliveryFailure.UNAVAILABLE, attempts, NOW, Optional.empty()), NOW, 0))
                .contains(NOW.plusSeconds(seconds));
    }

    @Property
    void chanceAddsAtMostAQuarter(
            @ForAll @IntRange(min = 1) int attempts, @ForAll @DoubleRange(max = 1) double random) {
        FailedAttempt failed = failed(DeliveryFailure.UNAVAILABLE, attempts, NOW, Optional.empty());
        Duration pause = rule.pause(failed);

        assertThat(rule.next(failed, NOW, random).orElseThrow())
                .isBetween(NOW.plus(pause), NOW.plus(pause.multipliedBy(5).dividedBy(4)));
    }

    @ParameterizedTest
    @CsvSource({"5, 30", "30, 30", "31, 31", "7200, 7200", "86400, 86400", "86401, 86400", "9999999999, 86400"})
    void aServiceMayAskForALongerPauseButNotForAny(long asked, long seconds) {
        Optional<Duration> wish = Optional.of(Duration.ofSeconds(asked));

        assertThat(rule.next(failed(DeliveryFailure.UNAVAILABLE, 1, NOW, wish), NOW, 0))
                .contains(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryFailure.class,
            names = {"CREDENTIALS", "NOT_CONFIGURED"})
    void whatPeopleHaveToRepairIsTriedSlowly(DeliveryFailure failure) {
        assertThat(rule.next(failed(failure, 1, NOW, Optional.empty()), NOW, 0)).contains(NOW.plusSeconds(3600));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryFailure.class,
            names = {"REFUSED", "CONFLICT", "UNUSABLE"})
    void whatWasRefusedIsNotTriedAgain(DeliveryFailure failure) {
        assertThat(rule.next(failed(failure, 1, NOW, Optional.of(Duration.ofSeconds(1))), NOW, 0))
                .isEmpty();
    }

    @Test
    void patienceEndsAfterAWeek() {
        Instant since = NOW.minus(Duration.ofDays(7));

        assertThat(rule.next(failed(DeliveryFailure.UNAVAILABLE, 9, since.plusMillis(1), Optional.empty()), NOW, 0))
                .isPresent();
        assertThat(rule.next(failed(DeliveryFailure.UNAVAILABLE, 9, since, Optional.empty()), NOW, 0))
                .isEmpty();
    }

    @Test
    void aRuleThatCannotBeIsRefused() {
        Duration minute = Duration.ofMinutes(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryRule(Duration.ZERO, minute, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryRule(minute, Duration.ofSeconds(1), minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryRule(minute, minute, minute.negated()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> failed(DeliveryFailure.REFUSED, 0, NOW, Optional.empty()));
    }

    private static FailedAttempt failed(
            DeliveryFailure failure, int attempts, Instant since, Optional<Duration> retryAfter) {
        return new FailedAttempt(failure, attempts, since, retryAfter);
    }
}
