package kr.fedhub.core.metadata.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.aggregate.MemberFilter.Criteria;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberFilterTest {
    private static final String REGISTRAR = "https://federation.example.org";
    private static final String CATEGORY = "http://refeds.org/category/research-and-scholarship";

    private Member member;

    @BeforeEach
    void readMember() throws AggregateRefused {
        SourceFixture source = new SourceFixture();
        member = source.read(source.signed(source.unsigned(source.identityProvider("one.example.org"))))
                .snapshot()
                .members()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', '', true",
        "https://one.example.org/idp, '', '', '', true",
        "https://two.example.org/idp, '', '', '', false",
        "'', https://.*\\.example\\.org/idp, '', '', true",
        "'', example, '', '', false",
        "'', '', " + REGISTRAR + ", '', true",
        "'', '', https://other.example.org, '', false",
        "'', '', '', " + CATEGORY + ", true",
        "'', '', '', https://refeds.org/sirtfi, false",
        "'', '', " + REGISTRAR + ", https://refeds.org/sirtfi, false",
        "https://one.example.org/idp, '', " + REGISTRAR + ", " + CATEGORY + ", true"
    })
    void aMemberMustFulfilEveryKindOfCriterionToBeIncluded(
            String entityId, String pattern, String registrar, String category, boolean accepted) {
        Criteria include = criteria(entityId, pattern, registrar, category);

        assertThat(new MemberFilter(include, Criteria.none()).accepts(member)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', '', true",
        "https://one.example.org/idp, '', '', '', false",
        "'', https://.*\\.example\\.org/idp, '', '', false",
        "'', '', " + REGISTRAR + ", '', false",
        "'', '', '', " + CATEGORY + ", false",
        "https://two.example.org/idp, '', " + REGISTRAR + ", '', false",
        "https://two.example.org/idp, example, https://other.example.org, https://refeds.org/sirtfi, true"
    })
    void oneCriterionIsEnoughToBeExcluded(
            String entityId, String pattern, String registrar, String category, boolean accepted) {
        Criteria exclude = criteria(entityId, pattern, registrar, category);

        assertThat(new MemberFilter(Criteria.none(), exclude).accepts(member)).isEqualTo(accepted);
    }

    @Test
    void exclusionWins() {
        Criteria both = criteria("https://one.example.org/idp", "", "", "");

        assertThat(new MemberFilter(both, both).accepts(member)).isFalse();
    }

    @Test
    void aBrokenExpressionIsToldAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntityIdPattern.of("(a"))
                .withMessageStartingWith("Not a regular expression");
    }

    private static Criteria criteria(String entityId, String pattern, String registrar, String category) {
        return new Criteria(
                set(entityId),
                pattern.isEmpty() ? Optional.empty() : Optional.of(EntityIdPattern.of(pattern)),
                set(registrar),
                set(category));
    }

    private static Set<String> set(String value) {
        return value.isEmpty() ? Set.of() : Set.of(value);
    }
}
