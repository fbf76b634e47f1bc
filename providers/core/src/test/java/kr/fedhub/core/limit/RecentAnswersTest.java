package kr.fedhub.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.fedhub.core.fixture.MovingClock;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final int ROOM = 2000;

    private final MovingClock clock = new MovingClock();
    private final RecentAnswers answers = new RecentAnswers(clock, TIME, ROOM);

    @Test
    void anAnswerIsGivenAgainUntilItIsTooOld() {
        answers.put("ㅅ", text(10));
        clock.pass(TIME.minusMillis(1));
        assertThat(answers.get("ㅅ")).hasValue(text(10));
        clock.pass(Duration.ofMillis(1));
        assertThat(answers.get("ㅅ")).isEmpty();
    }

    @Test
    void aNewAnswerTakesThePlaceOfTheOldOne() {
        answers.put("a", text(10));
        answers.put("a", text(20));

        assertThat(answers.get("a")).hasValue(text(20));
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        for (int i = 0; i < 10; i++) {
            answers.put("q" + i, text(90));
            assertThat(answers.get("q0")).isPresent();
        }
        answers.put("one more", text(90));

        assertThat(answers.get("q0")).isPresent();
        assertThat(answers.get("q1")).isEmpty();
    }

    @Test
    void countlessQuestionsDoNotGrowIt() {
        for (int i = 0; i < 10_000; i++) {
            answers.put("question " + i, text(50));
        }
        int kept = 0;
        for (int i = 0; i < 10_000; i++) {
            kept += answers.get("question " + i).map(String::length).orElse(0);
        }

        assertThat(kept).isPositive().isLessThan(ROOM / 2);
    }

    @Test
    void oneLargeAnswerDoesNotDriveOutAllOthers() {
        answers.put("a", text(10));
        answers.put("large", text(ROOM / 4));

        assertThat(answers.get("large")).isEmpty();
        assertThat(answers.get("a")).isPresent();
    }

    private static String text(int length) {
        return "x".repeat(length);
    }
}
