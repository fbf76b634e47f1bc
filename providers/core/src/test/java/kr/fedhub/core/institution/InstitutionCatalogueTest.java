package kr.fedhub.core.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InstitutionCatalogueTest {
    private static final Institution HANBIT = institution("hanbit", "한빛대학교", "Hanbit University");
    private static final Institution GARAM = institution("garam", "가람대학교", "Zeta University");
    private static final Institution KAIST = institution("kaist", "KAIST", "KAIST");
    private static final Institution LODZ = institution("lodz", "Łódź", "Łódź");
    private static final Institution FOUR = institution("four", "4대", "4 Institutes");

    private final InstitutionCatalogue catalogue = InstitutionCatalogue.of(List.of(FOUR, LODZ, KAIST, HANBIT, GARAM));

    @Test
    void eachLanguageHasTheOrderOfItsOwnNames() {
        assertThat(catalogue.all(Locale.KOREAN)).containsExactly(GARAM, HANBIT, KAIST, LODZ, FOUR);
        assertThat(catalogue.all(Locale.KOREA)).isEqualTo(catalogue.all(Locale.KOREAN));
        assertThat(catalogue.all(Locale.ENGLISH)).containsExactly(HANBIT, KAIST, LODZ, GARAM, FOUR);
        assertThat(catalogue.all(Locale.FRENCH)).isEqualTo(catalogue.all(Locale.ENGLISH));
    }

    @Test
    void eachLanguageHasTheTabsOfItsOwnNames() {
        assertThat(catalogue.in(tab("ㅎ"), Locale.KOREAN)).containsExactly(HANBIT);
        assertThat(catalogue.in(tab("ㅎ"), Locale.ENGLISH)).isEmpty();
        assertThat(catalogue.in(tab("H"), Locale.ENGLISH)).containsExactly(HANBIT);
        assertThat(catalogue.in(IndexTab.OTHERS, Locale.KOREAN)).containsExactly(FOUR);
        assertThat(catalogue.tabs(Locale.KOREAN))
                .extracting(IndexTab::label)
                .containsExactlyInAnyOrder("ㄱ", "ㅎ", "K", "L", "A–Z", "#");
    }

    @Test
    void ofTwoWithTheSameAliasTheLastOneIsTaken() {
        Institution renamed = institution("hanbit", "새한빛대학교", "New Hanbit");
        InstitutionCatalogue two = InstitutionCatalogue.of(List.of(HANBIT, renamed));

        assertThat(two.size()).isEqualTo(1);
        assertThat(two.named("hanbit")).contains(renamed);
        assertThat(two.named("nobody")).isEmpty();
        assertThat(two.all(Locale.KOREAN)).containsExactly(renamed);
    }

    @Test
    void anEmptyOneHasNoTabs() {
        InstitutionCatalogue empty = InstitutionCatalogue.of(List.of());

        assertThat(empty.tabs(Locale.KOREAN)).isEmpty();
        assertThat(empty.all(Locale.ENGLISH)).isEmpty();
        assertThat(empty.in(IndexTab.LATIN, Locale.KOREAN)).isEmpty();
    }

    @Property
    void theTabsInTheirOrderAreTheListItself(@ForAll("institutions") List<Institution> institutions) {
        InstitutionCatalogue any = InstitutionCatalogue.of(institutions);

        for (Locale reader : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            assertThat(institutions(any, IndexTab.main(), reader)).isEqualTo(any.all(reader));
            assertThat(institutions(any, IndexTab.latin(), reader)).isEqualTo(any.in(IndexTab.LATIN, reader));
        }
    }

    @Property
    void everyInstitutionIsInOneSingleTabAndNoTabIsEmpty(@ForAll("institutions") List<Institution> institutions) {
        InstitutionCatalogue any = InstitutionCatalogue.of(institutions);

        for (Locale reader : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            List<IndexTab> single = any.tabs(reader).stream()
                    .filter(tab -> !tab.equals(IndexTab.LATIN))
                    .toList();
            assertThat(institutions(any, single, reader)).containsExactlyInAnyOrderElementsOf(any.all(reader));
            assertThat(any.tabs(reader))
                    .allSatisfy(tab -> assertThat(any.in(tab, reader)).isNotEmpty());
            assertThat(Stream.concat(IndexTab.main().stream(), IndexTab.latin().stream()))
                    .containsAll(any.tabs(reader));
        }
    }

    @Provide
    Arbitrary<List<Institution>> institutions() {
        Arbitrary<String> letter = Arbitraries.oneOf(
                Arbitraries.chars().range('가', '힣').map(Objects::toString),
                Arbitraries.chars().range('A', 'z').map(Objects::toString),
                Arbitraries.chars().range('\u00c0', '\u024f').map(Objects::toString),
                Arbitraries.chars().range('\u1100', '\u1112').map(Objects::toString),
                Arbitraries.chars().range('ㄱ', 'ㅣ').map(Objects::toString),
                Arbitraries.of("(재)", "㈜", "7", "東", "Ａ", "𠮷", "-", "\u0301", "İ", "ﬁ", "ª", "①", "Ⓐ"));
        Arbitrary<String> name = letter.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("", parts));
        return name.filter(text -> !text.isBlank())
                .list()
                .ofMaxSize(30)
                .map(names -> IntStream.range(0, names.size())
                        .mapToObj(number ->
                                institution("i" + number, names.get(number), names.get(names.size() - 1 - number)))
                        .toList());
    }

    private static List<Institution> institutions(InstitutionCatalogue any, List<IndexTab> tabs, Locale reader) {
        List<Institution> all = new ArrayList<>();
        tabs.forEach(tab -> all.addAll(any.in(tab, reader)));
        return all;
    }

    private static IndexTab tab(String label) {
        return IndexTab.parse(label).orElseThrow();
    }

    private static Institution institution(String alias, String ko, String en) {
        return new Institution(alias, new LocalizedName(ko, en), "");
    }
}
