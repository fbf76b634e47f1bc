package kr.fedhub.core.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionQueryTest {
    private static final Institution HANBIT =
            new Institution("hanbit", new LocalizedName("한빛 대학교", "Hanbit Universität"), "hanbit.example");

    @ParameterizedTest
    @ValueSource(
            strings = {"한빛", "한빛대", "빛 대학", "HANBIT", "universitat", "Ｈａｎｂｉｔ", "hanbit.ex", "  한빛  ", "광학", "한\u200b빛"})
    void anInstitutionIsFoundByPartsOfItsNamesKeywordsAndDomain(String text) {
        assertThat(new InstitutionQuery(text).matches(HANBIT, List.of("광학 연구"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"누리", "hanbitt", "", "   ", ".", "%", "_", ".*", "\u0000"})
    void whatNobodyIsCalledFindsNobody(String text) {
        assertThat(new InstitutionQuery(text).matches(HANBIT, List.of())).isFalse();
    }

    @Test
    void aQueryOfTenKilobytesIsCut() {
        assertThat(new InstitutionQuery("가".repeat(10_000)).text()).hasSize(100);
    }
}
