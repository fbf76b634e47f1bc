package kr.fedhub.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.attribute.SamlAttribute;
import org.junit.jupiter.api.Test;

class AccountStatementsTest {
    @Test
    void aHubAccountIsAnAffiliateOfLowAssuranceAndNothingElse() {
        assertThat(new AccountStatements(Optional.of("hub.example")).values())
                .isEqualTo(Map.of(
                        SamlAttribute.EDU_PERSON_AFFILIATION, List.of("affiliate"),
                        SamlAttribute.EDU_PERSON_SCOPED_AFFILIATION, List.of("affiliate@hub.example"),
                        SamlAttribute.EDU_PERSON_ASSURANCE, List.of("https://refeds.org/assurance/IAP/low")));
    }

    @Test
    void withoutAScopeOfTheHubsOwnThereIsNoScopedValue() {
        assertThat(new AccountStatements(Optional.empty()).values())
                .doesNotContainKey(SamlAttribute.EDU_PERSON_SCOPED_AFFILIATION)
                .containsKey(SamlAttribute.EDU_PERSON_AFFILIATION);
    }
}
