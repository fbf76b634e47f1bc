package kr.fedhub.core.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import kr.fedhub.core.institution.SortKey.Group;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortKeyTest {
    @ParameterizedTest
    @CsvSource({
        "가람대학교, HANGUL",
        "힣, HANGUL",
        "(재)가람연구원, HANGUL",
        "'재단법인 가람', HANGUL",
        "「가람」, HANGUL",
        "KAIST, LATIN",
        "kaist, LATIN",
        "École Alpha, LATIN",
        "Ångström-Institut, LATIN",
        "Łódź Institute, LATIN",
        "Øst University, LATIN",
        "Ægir Institute, LATIN",
        "Ｆｕｌｌｗｉｄｔｈ, LATIN",
        "㈜KAIST, LATIN",
        "4대 과학기술원, DIGIT",
        "４대, DIGIT",
        "東京大学, OTHER",
        "Академия, OTHER",
        "ㄱ연구소, OTHER",
        "ㄲ연구소, OTHER",
        "ㅏ연구소, OTHER",
        "ﾡ연구소, OTHER",
        "---, OTHER"
    })
    void aNameBelongsToTheGroupOfItsFirstLetter(String name, Group group) {
        assertThat(SortKey.of(name).group()).isEqualTo(group);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "École d’Optique",
                "ecole d'optique",
                "E\u0301COLE D OPTIQUE",
                "  École - d'Optique ",
                "École\u00a0d'Optique",
                "École\u3000d'Optique",
                "École·d’Optique",
                "“École” d‐Optique"
            })
    void accentsLetterCaseSpacesAndPunctuationAreNotCompared(String name) {
        assertThat(SortKey.of(name)).isEqualTo(SortKey.of("Ecole d'Optique"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(재)과학·기술원", "재단법인 과학기술원", "과학ㆍ기술원", "과학・기술원", "과학‧기술원", "㈜과학기술원", "과학기술원(주)", "과학 기술원"})
    void legalFormsAndDotsBetweenWordsAreNotCompared(String name) {
        assertThat(SortKey.of(name)).isEqualTo(SortKey.of("과학기술원"));
    }

    @Test
    void namesStandInTheOrderOfTheList() {
        List<SortKey> keys =
                List.of("가", "각", "까", "나", "힣", "Alpha", "Álpine", "Beta", "Zeta", "1", "2", "東京").stream()
                        .map(SortKey::of)
                        .toList();

        assertThat(keys).isSorted();
    }

    @Property
    void decomposedTextHasTheKeyOfComposedText(@ForAll String name) {
        assertThat(SortKey.of(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(SortKey.of(Normalizer.normalize(name, Normalizer.Form.NFC)));
    }
}
