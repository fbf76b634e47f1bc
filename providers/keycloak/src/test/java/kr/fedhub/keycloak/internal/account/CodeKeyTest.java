package kr.fedhub.keycloak.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CodeKeyTest {
    @Test
    void aDigestIsBoundToEveryPartAndToTheKey() {
        String digest = key("one").digest("attempt", "SIGN_UP", "kim@mail.example", "1", "123456");

        assertThat(digest)
                .matches("[0-9a-f]{64}")
                .isEqualTo(key("one").digest("attempt", "SIGN_UP", "kim@mail.example", "1", "123456"))
                .isNotEqualTo(key("one").digest("attempt", "RECOVERY", "kim@mail.example", "1", "123456"))
                .isNotEqualTo(key("one").digest("attempt", "SIGN_UP", "lee@mail.example", "1", "123456"))
                .isNotEqualTo(key("one").digest("attempt", "SIGN_UP", "kim@mail.example", "2", "123456"))
                .isNotEqualTo(key("one").digest("another", "SIGN_UP", "kim@mail.example", "1", "123456"))
                .isNotEqualTo(key("two").digest("attempt", "SIGN_UP", "kim@mail.example", "1", "123456"));
    }

    @Test
    void theKeyDoesNotShowItself() {
        assertThat(key("one")).hasToString("CodeKey");
    }

    private static CodeKey key(String text) {
        return new CodeKey(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }
}
