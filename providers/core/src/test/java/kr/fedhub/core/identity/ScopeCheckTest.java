package kr.fedhub.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.attribute.SamlAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeCheckTest {
    private static ScopeCheck check(SamlAttribute attribute, String... values) {
        Answer answer = new Answer(Map.of(attribute, List.of(values)), List.of("t"), Optional.of("n"));
        return ScopeCheck.of(answer, "hanbit.example"::equals);
    }

    @ParameterizedTest
    @EnumSource(
            value = SamlAttribute.class,
            names = {"EDU_PERSON_PRINCIPAL_NAME", "EDU_PERSON_UNIQUE_ID", "SUBJECT_ID", "PAIRWISE_ID"})
    void aValueOfAnotherInstitutionIsTakenAway(SamlAttribute attribute) {
        ScopeCheck check = check(attribute, "kim@nuri.example");
        assertThat(check.answer().values(attribute)).isEmpty();
        assertThat(check.dropped()).containsExactly(attribute);
    }

    @Test
    void ownValuesStayBesideForeignOnes() {
        ScopeCheck check =
                check(SamlAttribute.EDU_PERSON_SCOPED_AFFILIATION, "member@hanbit.example", "faculty@nuri.example");
        assertThat(check.answer().values(SamlAttribute.EDU_PERSON_SCOPED_AFFILIATION))
                .containsExactly("member@hanbit.example");
        assertThat(check.dropped()).containsExactly(SamlAttribute.EDU_PERSON_SCOPED_AFFILIATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim",
                "@hanbit.example",
                "kim@",
                "kim@nuri.example@hanbit.example",
                "kim@hanbit.example@nuri.example"
            })
    void aValueWithoutExactlyOneScopeIsTakenAway(String value) {
        assertThat(check(SamlAttribute.EDU_PERSON_PRINCIPAL_NAME, value).dropped())
                .isNotEmpty();
    }

    @Test
    void theScopeIsComparedWithoutLetterCase() {
        assertThat(check(SamlAttribute.EDU_PERSON_PRINCIPAL_NAME, "kim@Hanbit.Example")
                        .dropped())
                .isEmpty();
    }

    @Test
    void theHomeOrganisationIsAScopeToo() {
        assertThat(check(SamlAttribute.SCHAC_HOME_ORGANIZATION, "nuri.example").dropped())
                .isNotEmpty();
        assertThat(check(SamlAttribute.SCHAC_HOME_ORGANIZATION, "hanbit.example")
                        .dropped())
                .isEmpty();
    }

    @Test
    void whatHasNoScopeIsLeftAlone() {
        ScopeCheck check = check(SamlAttribute.MAIL, "someone@gmail.example");
        assertThat(check.dropped()).isEmpty();
        assertThat(check.answer().targetedIds()).containsExactly("t");
        assertThat(check.answer().persistentNameId()).contains("n");
    }
}
