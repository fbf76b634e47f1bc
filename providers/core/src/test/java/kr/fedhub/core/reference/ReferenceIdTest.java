package kr.fedhub.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceIdTest {
    @Test
    void aNewIdHasTheWrittenForm() {
        assertThat(ReferenceId.random(new SplittableRandom(1)).toString())
                .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void twoIdsOfOneSourceDiffer() {
        SplittableRandom randomness = new SplittableRandom(1);

        assertThat(ReferenceId.random(randomness)).isNotEqualTo(ReferenceId.random(randomness));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7Q4KM2ZD", "7q4k-m2zd", "7Q4K-M2ZI", "7Q4K-M2ZD-", " 7Q4K-M2ZD"})
    void otherFormsAreRefused(String text) {
        assertThatThrownBy(() -> new ReferenceId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
