package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import kr.fedhub.core.institution.IndexTab;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexPlaceTest {
    @ParameterizedTest
    @CsvSource({
        "ㄱ, ㄱ, 0",
        "ㅎ.2, ㅎ, 2",
        "A, A, 0",
        "Z.10, Z, 10",
        "A–Z, A–Z, 0",
        "A–Z.3, A–Z, 3",
        "'#', '#', 0",
        "'#.999', '#', 999",
        "A.0, A, 0",
        "A.007, A, 7"
    })
    void aPlaceIsATabAndThePartOfIt(String text, String label, int part) {
        assertThat(IndexPlace.parse(text))
                .contains(new IndexPlace(IndexTab.parse(label).orElseThrow(), part));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "가",
                "ㄲ",
                "A-Z",
                "AA",
                ".",
                ".1",
                "A.",
                "A.-1",
                "A.1.1",
                "A.x",
                "A.1000",
                "A 1",
                " A",
                "A\n",
                "A.99999999999999999999",
                "A.٣",
                "##",
                "<b>",
                "\u0000",
                "𠮷"
            })
    void whatIsNoPlaceIsNowhere(@Nullable String text) {
        assertThat(IndexPlace.parse(text)).isEmpty();
    }

    @Test
    void eachPlaceLeadsToTheNextAndIsReadAsItIsWritten() {
        assertThat(IndexTab.main()).allSatisfy(tab -> {
            IndexPlace first = new IndexPlace(tab, 0);
            assertThat(first.text()).isEqualTo(tab.label());
            assertThat(IndexPlace.parse(first.text())).contains(first);
            assertThat(first.next().text()).isEqualTo(tab.label() + ".1");
            assertThat(IndexPlace.parse(first.next().next().text())).contains(new IndexPlace(tab, 2));
        });
    }
}
