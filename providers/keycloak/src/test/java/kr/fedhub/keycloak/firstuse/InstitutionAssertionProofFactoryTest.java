package kr.fedhub.keycloak.firstuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionAssertionProofFactoryTest {
    private final InstitutionAssertionProofFactory factory = new InstitutionAssertionProofFactory();

    @Test
    void itsIdIsItsKind() {
        assertThat(factory.getId()).isEqualTo("institution-assertion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eduPersonPrincipalName", "eduPersonUniqueId", "subject-id"})
    void scopedIdentifiersAreAccepted(String attribute) {
        assertThatCode(() -> factory.check(Map.of("attribute", attribute))).doesNotThrowAnyException();
        assertThatCode(() -> factory.check(Map.of("attribute", attribute, "lookup", "userName")))
                .doesNotThrowAnyException();
        assertThatCode(() -> factory.check(Map.of("attribute", attribute, "lookup", "externalId")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "mail",
                "email",
                "displayName",
                "username",
                "eduPersonTargetedID",
                "eduPersonScopedAffiliation",
                "EDUPERSONPRINCIPALNAME",
                "eduPersonPrincipalName ",
                "pairwise-id"
            })
    void whatNobodyVouchesForIsRefused(String attribute) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> factory.check(Map.of("attribute", attribute)))
                .withMessageStartingWith("attribute must be one of ");
    }

    @Test
    void theAttributeHasToBeNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> factory.check(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> factory.check(Map.of("lookup", "userName")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "email", "emails.value", "username", "USERNAME", "id", "userName "})
    void accountsAreNotLookedForByAnythingElse(String lookup) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> factory.check(Map.of("attribute", "subject-id", "lookup", lookup)))
                .withMessageStartingWith("lookup must be one of ");
    }
}
