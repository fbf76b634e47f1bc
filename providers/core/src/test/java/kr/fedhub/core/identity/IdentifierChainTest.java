package kr.fedhub.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.attribute.SamlAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierChainTest {
    private static Answer answer(Map<SamlAttribute, List<String>> attributes) {
        return new Answer(attributes, List.of(), Optional.empty());
    }

    private static List<String> stored(Answer answer) {
        return IdentifierChain.standard().identifiers(answer).stream()
                .map(ResearcherIdentifier::stored)
                .toList();
    }

    @Test
    void theStrongestIdentifierComesFirst() {
        Answer answer = new Answer(
                Map.of(
                        SamlAttribute.EDU_PERSON_PRINCIPAL_NAME, List.of("kim@hanbit.example"),
                        SamlAttribute.SUBJECT_ID, List.of("s1@hanbit.example"),
                        SamlAttribute.PAIRWISE_ID, List.of("p1@hanbit.example"),
                        SamlAttribute.EDU_PERSON_UNIQUE_ID, List.of("u1@hanbit.example")),
                List.of("t1"),
                Optional.of("n1"));

        assertThat(stored(answer))
                .containsExactly(
                        "eduPersonUniqueId!u1@hanbit.example",
                        "pairwise-id!p1@hanbit.example",
                        "subject-id!s1@hanbit.example",
                        "eduPersonTargetedID!t1",
                        "persistent!n1",
                        "eduPersonPrincipalName!kim@hanbit.example");
    }

    @Test
    void aSourceMayTrustFewerTypesAndInItsOwnOrder() {
        IdentifierChain chain =
                new IdentifierChain(List.of(IdentifierType.SUBJECT_ID, IdentifierType.EDU_PERSON_UNIQUE_ID));
        Answer answer = answer(Map.of(
                SamlAttribute.EDU_PERSON_PRINCIPAL_NAME, List.of("kim@hanbit.example"),
                SamlAttribute.SUBJECT_ID, List.of("s1@hanbit.example"),
                SamlAttribute.EDU_PERSON_UNIQUE_ID, List.of("u1@hanbit.example")));
        assertThat(chain.identifiers(answer))
                .extracting(ResearcherIdentifier::type)
                .containsExactly(IdentifierType.SUBJECT_ID, IdentifierType.EDU_PERSON_UNIQUE_ID);
    }

    @Test
    void letterCaseCountsOnlyWhereTheSpecificationSaysSo() {
        assertThat(stored(answer(Map.of(SamlAttribute.SUBJECT_ID, List.of("ABC=1@Hanbit.Example")))))
                .containsExactly("subject-id!abc=1@hanbit.example");
        assertThat(stored(answer(Map.of(SamlAttribute.EDU_PERSON_UNIQUE_ID, List.of("ABC@hanbit.example")))))
                .containsExactly("eduPersonUniqueId!ABC@hanbit.example");
    }

    @Test
    void anAttributeWithTwoValuesIdentifiesNobody() {
        assertThat(stored(answer(
                        Map.of(SamlAttribute.EDU_PERSON_UNIQUE_ID, List.of("a@hanbit.example", "b@hanbit.example")))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim",
                "@hanbit.example",
                "kim@",
                "kim@a@b",
                "kim lee@hanbit.example",
                "=a@hanbit.example",
                "a@-b"
            })
    void aMalformedSubjectIdentifierIdentifiesNobody(String value) {
        assertThat(stored(answer(Map.of(SamlAttribute.SUBJECT_ID, List.of(value)))))
                .isEmpty();
    }

    @Test
    void aValueOfOneTypeIsNeverTheSameAsThatOfAnother() {
        assertThat(new ResearcherIdentifier(IdentifierType.SUBJECT_ID, "x@y").stored())
                .isNotEqualTo(new ResearcherIdentifier(IdentifierType.PAIRWISE_ID, "x@y").stored());
    }

    @Test
    void aLongValueIsKeptAsADigestThatFitsTheColumn() {
        String one = new ResearcherIdentifier(IdentifierType.EDU_PERSON_TARGETED_ID, "x".repeat(500)).stored();
        String other = new ResearcherIdentifier(IdentifierType.EDU_PERSON_TARGETED_ID, "x".repeat(501)).stored();
        assertThat(one)
                .hasSizeLessThan(255)
                .startsWith("eduPersonTargetedID!sha256:")
                .isNotEqualTo(other);
    }

    @Test
    void aChainNamesEachTypeOnceAndAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentifierChain(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentifierChain(List.of(IdentifierType.PERSISTENT, IdentifierType.PERSISTENT)));
    }
}
