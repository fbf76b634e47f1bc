package kr.fedhub.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import kr.fedhub.core.access.Criterion.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTest {
    @ParameterizedTest
    @CsvSource({
        "institution:hanbit, INSTITUTION, hanbit",
        "institution:https://idp.hanbit.example/idp, INSTITUTION, https://idp.hanbit.example/idp",
        "institution:urn:mace:hanbit, INSTITUTION, urn:mace:hanbit",
        "source:kafe, SOURCE, kafe",
        "category:https://refeds.org/sirtfi, CATEGORY, https://refeds.org/sirtfi",
        "scope:hanbit.example, SCOPE, hanbit.example",
        "account:hub, ACCOUNT, hub"
    })
    void aCriterionIsAKindAndAValue(String text, Kind kind, String value) {
        assertThat(Criterion.parse(text)).isEqualTo(new Criterion(kind, value));
    }

    @Test
    void onlyScopesAreTheSameInWhateverLetterCase() {
        assertThat(Criterion.parse("scope:HanBit.Example")).isEqualTo(Criterion.parse("scope:hanbit.example"));
        assertThat(Criterion.parse("institution:HanBit")).isNotEqualTo(Criterion.parse("institution:hanbit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":hanbit",
                "hanbit",
                "institution",
                "institution:",
                "source",
                "scope",
                "scope:",
                "category",
                "account",
                "account:",
                "account:HUB",
                "account:hanbit",
                "Institution:hanbit",
                "SCOPE:hanbit.example",
                "entity:hanbit",
                "-scope:hanbit.example",
                "institution:han bit",
                "institution:han\u00a0bit",
                "institution:han\u3000bit",
                "institution:\u200bhanbit",
                "institution:hanbit\ufeff",
                "institution:hanbit\u0000"
            })
    void whatIsNoCriterionIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Criterion.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "  ",
                "\n",
                "\r\n",
                "\t",
                "\u000b",
                "\f",
                "\u0085",
                "\u00a0",
                "\u1680",
                "\u2003",
                "\u2028",
                "\u202f",
                "\u205f",
                "\u3000",
                "\ufeff",
                "\u200b",
                " \u3000\n"
            })
    void criteriaAreSeparatedByWhateverLooksLikeSpace(String space) {
        assertThat(Criterion.parseAll(space + "source:kafe" + space + "scope:hanbit.example" + space))
                .containsExactly(new Criterion(Kind.SOURCE, "kafe"), new Criterion(Kind.SCOPE, "hanbit.example"));
        assertThat(Criterion.parseAll(space)).isEmpty();
    }

    @Test
    void oneThatIsNoneSpoilsTheList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Criterion.parseAll("source:kafe scop:hanbit.example"))
                .withMessageContaining("scop");
        assertThat(Criterion.parseAll("")).isEqualTo(List.of());
    }
}
