package kr.fedhub.core.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kr.fedhub.core.institution.RememberedChoices.Choice;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedChoicesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final int MOST_BYTES = 2_000;

    private final RememberedChoices three = RememberedChoices.none()
            .with("hanbit", "ntis", TODAY.minusDays(2))
            .with("nuri", "dataon", TODAY.minusDays(1))
            .with("ora", "ntis", TODAY);

    @Test
    void whatIsWrittenIsRead() {
        assertThat(RememberedChoices.parse(three.text())).isEqualTo(three);
        assertThat(RememberedChoices.parse("")).isEqualTo(RememberedChoices.none());
        assertThat(RememberedChoices.none().text()).isEmpty();
    }

    @Test
    void theTextNamesNoService() {
        assertThat(three.text()).contains("hanbit 2026-11-24 ").doesNotContain("ntis", "dataon");
    }

    @Test
    void whatWasUsedAtTheServiceComesFirstThenTheLatest() {
        assertThat(three.at("dataon", TODAY)).containsExactly("nuri", "ora", "hanbit");
        assertThat(three.at("ntis", TODAY)).containsExactly("ora", "hanbit", "nuri");
        assertThat(three.at("other", TODAY)).containsExactly("ora", "nuri", "hanbit");
    }

    @Test
    void anotherLoginBringsAnInstitutionToTheFrontAndKeepsItsServices() {
        RememberedChoices again = three.with("hanbit", "dataon", TODAY);

        assertThat(again.choices())
                .hasSize(3)
                .first()
                .extracting(Choice::institution)
                .isEqualTo("hanbit");
        assertThat(again.at("ntis", TODAY)).containsExactly("hanbit", "ora", "nuri");
        assertThat(again.at("dataon", TODAY)).containsExactly("hanbit", "nuri", "ora");
        assertThat(again.with("hanbit", "dataon", TODAY)).isEqualTo(again);
    }

    @Test
    void oneIsForgottenAndTheOthersAreNot() {
        assertThat(three.without("nuri").at("ntis", TODAY)).containsExactly("ora", "hanbit");
        assertThat(three.without("nobody")).isEqualTo(three);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "179, true", "180, false", "4000, false", "-1, true"})
    void whatIsHalfAYearOldIsNotOffered(int days, boolean offered) {
        RememberedChoices old = RememberedChoices.none().with("hanbit", "ntis", TODAY.minusDays(days));

        assertThat(old.at("ntis", TODAY)).isEqualTo(offered ? List.of("hanbit") : List.of());
    }

    @Test
    void theEightLatestInstitutionsAreKeptAndTheSixLatestServicesOfEach() {
        RememberedChoices many = RememberedChoices.none();
        for (int number = 0; number < 20; number++) {
            many = many.with("i" + number, "ntis", TODAY.plusDays(number))
                    .with("last", "s" + number, TODAY.plusDays(number));
        }

        assertThat(many.choices()).hasSize(8).extracting(Choice::institution).contains("last", "i19", "i13");
        assertThat(many.choices())
                .allSatisfy(choice -> assertThat(choice.services()).hasSizeLessThanOrEqualTo(6));
        assertThat(many.at("s19", TODAY.plusDays(20))).startsWith("last");
        assertThat(RememberedChoices.parse(many.text())).isEqualTo(many);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hanbit",
                "hanbit ",
                "hanbit yesterday",
                "hanbit 2026-13-01",
                "hanbit 2026-11-26T00:00",
                "hanbit 2026-11-26  12345678",
                "hanbit 2026-11-26 a,b",
                " 2026-11-26",
                "han;bit 2026-11-26",
                "han\tbit 2026-11-26",
                "hanbit\t2026-11-26",
                "hanbit 2026-11-26\n\u0000",
                "hanbit 2026-11-26\nnuri",
                "{\"choices\":[]}",
                "%%%"
            })
    void whatTheHubHasNotWrittenIsNothing(String text) {
        assertThat(RememberedChoices.parse(text)).isEqualTo(RememberedChoices.none());
    }

    @Test
    void anInstitutionThatIsNamedTwiceIsRememberedOnce() {
        assertThat(RememberedChoices.parse("hanbit 2026-11-25\nhanbit 2026-11-26")
                        .choices())
                .containsExactly(new Choice("hanbit", TODAY, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a,b", "a;b", "a\nb", "a\u0000b"})
    void anAliasOfSeveralWordsIsNotRemembered(String alias) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Choice(alias, TODAY, List.of()));
    }

    @Test
    void noLoginFailsForAnAliasThatCannotBeRemembered() {
        assertThat(three.with("two words", "ntis", TODAY)).isEqualTo(three);
        assertThat(three.with("x".repeat(256), "ntis", TODAY)).isEqualTo(three);
    }

    @Property
    void whateverTheTextIsItIsReadAndSmall(@ForAll String text) {
        assertThat(bytes(RememberedChoices.parse(text))).isLessThan(MOST_BYTES);
    }

    @Test
    void theTextIsSmallWithTheLongestAliasesAndServices() {
        RememberedChoices many = RememberedChoices.none();
        for (int number = 0; number < 20; number++) {
            for (int service = 0; service < 10; service++) {
                many = many.with(number + "가".repeat(250), "s" + service, TODAY);
            }
        }
        String services = " " + "x".repeat(255) + " " + "y".repeat(255);
        RememberedChoices read = RememberedChoices.parse("a 2026-11-26" + services + "\nb 2026-11-26" + services
                + "\nc 2026-11-26" + services + "\nd 2026-11-26" + services);

        assertThat(many.choices())
                .isNotEmpty()
                .first()
                .satisfies(choice -> assertThat(choice.institution()).startsWith("19"));
        assertThat(bytes(many)).isLessThan(MOST_BYTES);
        assertThat(bytes(read)).isLessThan(MOST_BYTES);
    }

    private static int bytes(RememberedChoices choices) {
        return choices.text().getBytes(StandardCharsets.UTF_8).length;
    }
}
