package kr.fedhub.core.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstitutionOrderTest {
    @Test
    void hangulComesFirstInGanadaOrderThenLatinThenDigitsThenTheRest() {
        List<String> expected = List.of("가톨릭대학교", "까치대학교", "한빛대학교", "KAIST", "UNIST", "4대 과학기술원", "東京大学");

        assertThat(sorted(expected)).containsExactlyElementsOf(expected);
    }

    @Test
    void legalFormsDoNotCount() {
        List<String> expected = List.of("(사)가람학회", "㈜나라", "(재)대구경북과학기술원", "재단법인 마루", "바다(주)");

        assertThat(sorted(expected)).containsExactlyElementsOf(expected);
    }

    @Test
    void spacesAndHyphensAndLetterCaseDoNotCount() {
        List<String> expected = List.of("서울 과학기술대학교", "서울대학교", "Nuri Institute", "nuri-labs");

        assertThat(sorted(expected)).containsExactlyElementsOf(expected);
    }

    @Test
    void decomposedHangulIsOrderedAsComposed() {
        String decomposed = Normalizer.normalize("나라대학교", Normalizer.Form.NFD);

        assertThat(sorted(List.of("가람대학교", decomposed, "다온대학교"))).containsExactly("가람대학교", decomposed, "다온대학교");
    }

    @Test
    void aNameOfNothingButALegalFormStillHasAPlace() {
        assertThat(sorted(List.of("가람대학교", "(주)"))).hasSize(2);
    }

    @Test
    void namesakesKeepAFixedOrder() {
        Institution one = new Institution("a", LocalizedName.same("한빛대학교"), "");
        Institution other = new Institution("b", LocalizedName.same("한빛대학교"), "");

        assertThat(new InstitutionOrder(Locale.KOREAN).compare(one, other)).isNegative();
    }

    private static List<String> sorted(List<String> names) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(7));
        Stream<Institution> institutions =
                shuffled.stream().map(name -> new Institution(name, LocalizedName.same(name), ""));
        return institutions
                .sorted(new InstitutionOrder(Locale.KOREAN))
                .map(Institution::alias)
                .toList();
    }
}
