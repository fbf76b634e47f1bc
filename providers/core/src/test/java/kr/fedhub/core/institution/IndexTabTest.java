package kr.fedhub.core.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTabTest {
    @ParameterizedTest
    @CsvSource({
        "가, ㄱ",
        "깋, ㄱ",
        "까, ㄱ",
        "낗, ㄱ",
        "나, ㄴ",
        "닣, ㄴ",
        "다, ㄷ",
        "따, ㄷ",
        "띻, ㄷ",
        "라, ㄹ",
        "마, ㅁ",
        "바, ㅂ",
        "빠, ㅂ",
        "사, ㅅ",
        "싸, ㅅ",
        "아, ㅇ",
        "자, ㅈ",
        "짜, ㅈ",
        "차, ㅊ",
        "카, ㅋ",
        "타, ㅌ",
        "파, ㅍ",
        "하, ㅎ",
        "힣, ㅎ",
        "(재)가람, ㄱ",
        "A, A",
        "z, Z",
        "École, E",
        "Łódź, L",
        "Ｑ, Q",
        "7, '#'",
        "٧, '#'",
        "東京, '#'",
        "ㄱ연구소, '#'",
        "ㄲ, '#'",
        "ㅏ, '#'",
        "(주), ㅈ",
        "!, '#'"
    })
    void anInstitutionStandsAtTheFirstLetterOfItsName(String name, String label) {
        assertThat(tab(name).label()).isEqualTo(label);
        assertThat(tab(Normalizer.normalize(name, Normalizer.Form.NFD)).label()).isEqualTo(label);
    }

    @Test
    void fourteenConsonantsAllLatinLettersAndTheRestStandSideBySide() {
        assertThat(IndexTab.main())
                .extracting(IndexTab::label)
                .containsExactly("ㄱ", "ㄴ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅅ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ", "A–Z", "#");
        assertThat(IndexTab.latin()).hasSize(26).allMatch(IndexTab::isLatin);
    }

    @Test
    void eachTabIsFoundByItsLabel() {
        assertThat(IndexTab.main())
                .allSatisfy(tab -> assertThat(IndexTab.parse(tab.label())).contains(tab));
        assertThat(IndexTab.latin())
                .allSatisfy(tab -> assertThat(IndexTab.parse(tab.label())).contains(tab));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "ㄲ", "가", "A-Z", "AB", "##", "0", "\u1100", "Ａ"})
    void anythingElseIsNoTab(String label) {
        assertThat(IndexTab.parse(label)).isEmpty();
    }

    @Test
    void onlyLatinLettersAndAllOfThemAreLatin() {
        assertThat(IndexTab.LATIN.isLatin()).isTrue();
        assertThat(IndexTab.OTHERS.isLatin()).isFalse();
        assertThat(tab("가").isLatin()).isFalse();
    }

    private static IndexTab tab(String name) {
        return IndexTab.of(SortKey.of(name));
    }
}
