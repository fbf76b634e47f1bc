package kr.fedhub.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentCodeTest {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final SentCode SENT = SentCode.now(DIGEST, 1, NOW);

    @Test
    void aCodeIsGoodForTenMinutesAndNoLonger() {
        assertThat(SENT.isOver(NOW)).isFalse();
        assertThat(SENT.isOver(NOW.plus(SentCode.LIFETIME).minusMillis(1))).isFalse();
        assertThat(SENT.isOver(NOW.plus(SentCode.LIFETIME))).isTrue();
        assertThat(SENT.secondsLeft(NOW)).isEqualTo(600);
        assertThat(SENT.secondsLeft(NOW.plusMillis(1))).isEqualTo(600);
        assertThat(SENT.secondsLeft(NOW.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isEqualTo(1);
        assertThat(SENT.secondsLeft(NOW.plus(Duration.ofHours(1)))).isZero();
    }

    @Test
    void anotherCodeCanBeHadAfterAPause() {
        assertThat(SENT.pauseSeconds(NOW)).isEqualTo(30);
        assertThat(SENT.pauseSeconds(NOW.plusMillis(29_001))).isEqualTo(1);
        assertThat(SENT.pauseSeconds(NOW.plusSeconds(30))).isZero();
        assertThat(SENT.pauseSeconds(NOW.plusSeconds(31))).isZero();
    }

    @Test
    void timeIsExtendedTwiceAndNeverOnceItIsOver() {
        Instant late = NOW.plus(Duration.ofMinutes(9));
        SentCode once = SENT.extended(late).orElseThrow();
        SentCode twice = once.extended(late.plus(Duration.ofMinutes(9))).orElseThrow();

        assertThat(once.until()).isEqualTo(late.plus(SentCode.LIFETIME));
        assertThat(twice.extended(late.plus(Duration.ofMinutes(10)))).isEmpty();
        assertThat(SENT.extended(NOW.plus(SentCode.LIFETIME))).isEmpty();
        assertThat(once.extended(once.until())).isEmpty();
        assertThat(twice.digest()).isEqualTo(DIGEST);
        assertThat(twice.sentAt()).as("the pause goes on from when it was sent").isEqualTo(NOW);
    }

    @Property(tries = 300)
    void noCodeIsGoodForMoreThanHalfAnHour(
            @ForAll @IntRange(max = 1_200_000) int first, @ForAll @IntRange(max = 1_200_000) int second) {
        SentCode code = SENT;
        Instant when = NOW;
        for (int pause : new int[] {first, second, first, second}) {
            when = when.plusMillis(pause);
            code = code.extended(when).orElse(code);
        }

        assertThat(code.until()).isBefore(NOW.plus(Duration.ofMinutes(30)).plusMillis(1));
        assertThat(code.extensions()).isLessThanOrEqualTo(SentCode.EXTENSIONS);
    }

    @Test
    void onlyTheSameDigestMatches() {
        assertThat(SENT.matches(DIGEST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0123456789abcdef", "0123456789ABCDEF"})
    void aPieceOfADigestDoesNotMatch(String other) {
        assertThat(SENT.matches(other)).isFalse();
        assertThat(SENT.matches(DIGEST + other + " ")).isFalse();
        assertThat(SENT.matches(DIGEST.substring(1) + "0")).isFalse();
        assertThat(SENT.matches("\u00e9".repeat(64))).isFalse();
    }

    @Property(tries = 300)
    void whatIsKeptIsReadAgain(
            @ForAll @IntRange(min = 1, max = 999) int number,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long sentAt,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long until,
            @ForAll @IntRange(max = 9) int extensions) {
        SentCode code =
                new SentCode(DIGEST, number, Instant.ofEpochMilli(sentAt), Instant.ofEpochMilli(until), extensions);

        assertThat(SentCode.parse(code.toString())).contains(code);
    }

    static Stream<String> notes() {
        String good = SENT.toString();
        return Stream.of(
                "",
                " ",
                DIGEST,
                good + " ",
                good + "\n",
                good + " 0",
                " " + good,
                good.toUpperCase(java.util.Locale.ROOT),
                good.substring(1),
                "0" + good,
                good.replace(" ", "  "),
                good.replace(" ", "\t"),
                DIGEST + " 1 -1 1 0",
                DIGEST + " -1 1 1 0",
                DIGEST + " 1000 1 1 0",
                DIGEST + " 1 1 1 10",
                DIGEST + " 1 1 1 -1",
                DIGEST + " 1 9999999999999999999 1 0",
                DIGEST + " 1 1 1.5 0",
                DIGEST + " １ 1 1 0",
                DIGEST + " 1 1 ١ 0",
                "g".repeat(64) + " 1 1 1 0");
    }

    @ParameterizedTest
    @MethodSource("notes")
    void nothingElseIsRead(String note) {
        assertThat(SentCode.parse(note)).isEmpty();
    }

    @Test
    void thereMayBeNoNote() {
        assertThat(SentCode.parse(null)).isEmpty();
    }

    @Property(tries = 300)
    void whateverStandsInANoteIsReadOrIgnored(@ForAll @StringLength(max = 120) String note) {
        Optional<SentCode> read = SentCode.parse(note);

        read.ifPresent(code -> assertThat(code).hasToString(note));
    }

    @Test
    void theLargestNumbersThatAreReadDoNoHarm() {
        SentCode hostile = SentCode.parse(DIGEST + " 999 999999999999999999 999999999999999999 9")
                .orElseThrow();

        assertThat(hostile.extended(NOW)).isEmpty();
        assertThat(hostile.isOver(NOW)).isFalse();
    }
}
