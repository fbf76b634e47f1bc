package kr.fedhub.core.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstitutionSelectionTest {
    private static List<Institution> institutions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Institution("i" + i, new LocalizedName("대학교" + i, "University " + i), "u" + i + ".example"))
                .toList();
    }

    private static InstitutionSelection select(int count, String search) {
        return InstitutionSelection.of(institutions(count), List.of("i7"), search, Locale.KOREAN);
    }

    @Test
    void aShortListIsShownWholeWithoutASearch() {
        InstitutionSelection selection = select(100, "nothing");
        assertThat(selection.searchable()).isFalse();
        assertThat(selection.list().others()).hasSize(99);
    }

    @Test
    void ofALongListOnlyTheRecommendedAreShownBeforeASearch() {
        InstitutionSelection selection = select(5_000, " ");
        assertThat(selection.searchable()).isTrue();
        assertThat(selection.list().recommended())
                .extracting(Institution::alias)
                .containsExactly("i7");
        assertThat(selection.list().others()).isEmpty();
    }

    @Test
    void aSearchFindsNamesInBothLanguagesAndDomains() {
        assertThat(select(5_000, "대학교4999").list().others()).hasSize(1);
        assertThat(select(5_000, "uNiversity 4999").list().others()).hasSize(1);
        assertThat(select(5_000, "u4999.example").list().others()).hasSize(1);
        assertThat(select(5_000, "４９９９").list().others()).hasSize(1);
    }

    @Test
    void whatIsTooMuchIsCutAndSaidSo() {
        InstitutionSelection selection = select(5_000, "University");
        assertThat(selection.cut()).isTrue();
        assertThat(selection.list().others()).hasSize(100);
    }

    @Test
    void anEndlessSearchIsShortened() {
        assertThat(select(5_000, "x".repeat(100_000)).search()).hasSize(100);
    }
}
