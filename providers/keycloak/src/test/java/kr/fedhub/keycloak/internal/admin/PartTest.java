package kr.fedhub.keycloak.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final List<Integer> FIVE = IntStream.range(0, 5).boxed().toList();

    @Test
    void aPartSaysWhetherThereIsMore() {
        assertThat(Part.of(FIVE, new Page(0, 2))).isEqualTo(new Part<>(List.of(0, 1), true));
        assertThat(Part.of(FIVE, new Page(3, 2))).isEqualTo(new Part<>(List.of(3, 4), false));
        assertThat(Part.of(FIVE, new Page(9, 2))).isEqualTo(new Part<>(List.of(), false));
    }

    @Test
    void ofALongListOneMoreIsReadThanGiven() {
        Part<Integer> part = Part.read(new Page(1, 2), (first, max) -> {
            assertThat(max).isEqualTo(3);
            return FIVE.subList(first, Math.min(FIVE.size(), first + max));
        });
        assertThat(part).isEqualTo(new Part<>(List.of(1, 2), true));
        assertThat(Part.read(new Page(3, 2), (first, max) -> FIVE.subList(3, 5)))
                .isEqualTo(new Part<>(List.of(3, 4), false));
    }
}
