package kr.fedhub.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int CONNECTIONS = 20;

    /** Long ago: nobody has to wait. */
    private final long start = System.nanoTime() - 100 * SECOND;

    private final Schedule paced = Schedule.from(start, SECOND, 2 * SECOND, CONNECTIONS, 100);
    private final Schedule closed = Schedule.from(start, SECOND, 2 * SECOND, CONNECTIONS, 0);

    @Test
    void aHundredRequestsASecondAreSpreadEvenlyOverConnections() {
        assertThat(paced.awaitTurn(0, 0)).isEqualTo(start);
        assertThat(paced.awaitTurn(1, 0)).isEqualTo(start + SECOND / 100);
        assertThat(paced.awaitTurn(0, 1)).isEqualTo(start + SECOND / 5);
        assertThat(paced.awaitTurn(CONNECTIONS - 1, 4)).isEqualTo(start + SECOND - SECOND / 100);
    }

    @Test
    void whoeverIsLateCountsFromWhenItWasTime() {
        assertThat(System.nanoTime() - paced.awaitTurn(0, 3)).isGreaterThan(90 * SECOND);
    }

    @Test
    void withoutARateOneAsksAtOnce() {
        assertThat(System.nanoTime() - closed.awaitTurn(0, 3)).isLessThan(SECOND);
    }

    @Test
    void pacedRequestsCountByWhenTheyWereDueEvenIfTheAnswerComesAfterTheEnd() {
        assertThat(paced.counts(start + 3 * SECOND - 1, start + 9 * SECOND)).isTrue();
        assertThat(paced.counts(start + SECOND - 1, start + 2 * SECOND)).isFalse();
        assertThat(paced.counts(start + 3 * SECOND, start + 4 * SECOND)).isFalse();
    }

    @Test
    void answersOfTheClosedLoopCountByWhenTheyCame() {
        assertThat(closed.counts(start + SECOND - 1, start + SECOND)).isTrue();
        assertThat(closed.counts(start + 2 * SECOND, start + 3 * SECOND)).isFalse();
    }

    @Test
    void itIsOverWhenTheMeasuredTimeIs() {
        assertThat(closed.isOver(start + 3 * SECOND - 1)).isFalse();
        assertThat(closed.isOver(start + 3 * SECOND)).isTrue();
    }
}
