package kr.fedhub.keycloak.internal.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final Instant LATE = Instant.parse("2026-11-25T15:05:00Z");

    @Test
    void momentsAreKoreanTimeInTheReadersLanguage() {
        assertThat(new Moments(Locale.KOREAN).day(LATE)).isEqualTo("2026년 11월 26일");
        assertThat(new Moments(Locale.KOREAN).time(LATE)).isEqualTo("2026년 11월 26일 00:05");
        assertThat(new Moments(Locale.ENGLISH).day(LATE)).isEqualTo("26 November 2026");
        assertThat(new Moments(Locale.FRENCH).time(LATE)).isEqualTo("26 November 2026, 00:05 (KST)");
    }

    @Test
    void aLoginIsFreshForTenMinutes() {
        assertThat(Visit.isFresh(LATE, LATE.plusSeconds(599))).isTrue();
        assertThat(Visit.isFresh(LATE, LATE.plusSeconds(600))).isFalse();
        assertThat(Visit.isFresh(Instant.EPOCH, LATE)).isFalse();
    }
}
