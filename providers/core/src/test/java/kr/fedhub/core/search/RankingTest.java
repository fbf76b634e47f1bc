package kr.fedhub.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Property
    void numbersComeInOrder(@ForAll List<Long> numbers) {
        long[] given = numbers.stream().mapToLong(Long::longValue).toArray();
        long[] sorted = Arrays.stream(given).sorted().toArray();
        Ranking ranking = new Ranking(given, given.length);

        assertThat(LongStream.range(0, sorted.length)
                        .map(place -> ranking.next())
                        .toArray())
                .isEqualTo(sorted);
        assertThat(ranking.isEmpty()).isTrue();
    }

    @Test
    void whatStandsBehindTheSizeDoesNotCount() {
        Ranking ranking = new Ranking(new long[] {5, 3, 1}, 2);

        assertThat(ranking.next()).isEqualTo(3);
        assertThat(ranking.next()).isEqualTo(5);
        assertThat(ranking.isEmpty()).isTrue();
    }
}
