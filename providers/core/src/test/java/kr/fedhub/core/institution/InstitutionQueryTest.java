package kr.fedhub.core.institution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionQueryTest {
    @ParameterizedTest
    @ValueSource(strings = {"한빛", "  한빛  ", "한\u200b빛", "\u0000한빛", "\u202e한빛"})
    void whatNobodySeesIsNotPartOfAQuery(String text) {
        assertThat(new InstitutionQuery(text).text()).isEqualTo("한빛");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000", "\u200b\u202e"})
    void nothingIsNoQuery(String text) {
        assertThat(new InstitutionQuery(text).isEmpty()).isTrue();
    }

    @Test
    void aQueryOfTenKilobytesIsCut() {
        assertThat(new InstitutionQuery("가".repeat(10_000)).text()).hasSize(100);
    }
}
