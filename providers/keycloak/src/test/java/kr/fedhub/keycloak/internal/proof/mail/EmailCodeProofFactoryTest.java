package kr.fedhub.keycloak.internal.proof.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailCodeProofFactoryTest {
    private final EmailCodeProofFactory factory = new EmailCodeProofFactory();

    @Test
    void itNeedsNoSettings() {
        assertThat(factory.getId()).isEqualTo("email-code");
        assertThatCode(() -> factory.check(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"address", "tries", "lookup", "", "attribute"})
    void settingsThatItDoesNotKnowAreRefusedAndNotRepeated(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> factory.check(Map.of(name, "hunter2")))
                .withMessageNotContaining("hunter2");
    }
}
