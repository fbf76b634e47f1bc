package kr.fedhub.keycloak.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final RefreshOutcome WELL = new RefreshOutcome(Result.UNCHANGED, "", "");
    private static final RefreshOutcome ILL = new RefreshOutcome(Result.FAILED, "UNREACHABLE", "");

    @Test
    void aSourceThatWasNeverAskedIsDue() {
        assertThat(Checked.never().isDue(NOW, Duration.ofHours(1))).isTrue();
    }

    @Test
    void aSourceThatIsWellIsAskedAfterItsInterval() {
        Checked checked = Checked.never().next(NOW, WELL);

        assertThat(checked.isDue(NOW.plusSeconds(3599), Duration.ofHours(1))).isFalse();
        assertThat(checked.isDue(NOW.plusSeconds(3600), Duration.ofHours(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 1", "1, 60, 1", "2, 60, 2", "5, 60, 16", "7, 60, 60", "40, 60, 60", "3, 1, 4", "40, 1, 15"})
    void aSourceThatFailsIsAskedAgainSoonButLessAndLessSo(int failures, int interval, int minutes) {
        Checked checked = Checked.never().next(NOW, WELL);
        for (int i = 0; i < failures; i++) {
            checked = checked.next(NOW, ILL);
        }

        assertThat(checked.isDue(NOW.plus(Duration.ofMinutes(minutes)).minusSeconds(1), Duration.ofMinutes(interval)))
                .isFalse();
        assertThat(checked.isDue(NOW.plus(Duration.ofMinutes(minutes)), Duration.ofMinutes(interval)))
                .isTrue();
        assertThat(checked.wellAt()).isEqualTo(NOW);
    }

    @Test
    void itSurvivesBeingWrittenDown() {
        Checked checked = Checked.never().next(NOW, WELL).next(NOW.plusSeconds(60), ILL);

        assertThat(Checked.parse(checked.notes())).isEqualTo(checked);
    }
}
