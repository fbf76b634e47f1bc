package kr.fedhub.core.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeactivationLimitTest {
    private final DeactivationLimit limit = DeactivationLimit.standard();

    @ParameterizedTest
    @CsvSource({
        "10, 0, false",
        "11, 0, true",
        "11, 219, true",
        "11, 220, false",
        "50, 1000, false",
        "51, 1000, true",
        "1000, 1000, true",
        "1000, 1000000, false"
    })
    void tenAreAllowedOrOneInTwenty(long asked, long links, boolean exceeded) {
        assertThat(limit.isExceeded(asked, () -> links)).isEqualTo(exceeded);
    }

    @Property
    void moreIsNeverAllowedWhereLessIsNot(
            @ForAll @LongRange(max = 100_000) long asked, @ForAll @LongRange(max = 10_000_000) long links) {
        if (limit.isExceeded(asked, () -> links)) {
            assertThat(limit.isExceeded(asked + 1, () -> links)).isTrue();
            assertThat(limit.isExceeded(asked, () -> links / 2)).isTrue();
        }
    }

    @Test
    void linksAreCountedOnlyWhenItMatters() {
        AtomicInteger counted = new AtomicInteger();
        limit.isExceeded(10, counted::incrementAndGet);

        assertThat(counted).hasValue(0);
    }

    @Test
    void whatIsDoneIsRememberedLongerThanTheWindow() {
        assertThat(limit.remembered()).isGreaterThan(limit.window());
    }

    @Test
    void aLimitThatCannotBeIsRefused() {
        Duration hour = Duration.ofHours(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new DeactivationLimit(Duration.ZERO, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeactivationLimit(hour, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeactivationLimit(hour, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeactivationLimit(hour, 1, 101));
    }
}
