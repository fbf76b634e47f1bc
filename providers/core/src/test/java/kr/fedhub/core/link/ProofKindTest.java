package kr.fedhub.core.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofKindTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "email-code", "oidc-verifier", "x2", "kcb-2026-1"})
    void wordsJoinedByHyphensAreAKind(String id) {
        assertThat(new ProofKind(id)).hasToString(id).isEqualTo(new ProofKind(id));
    }

    static Stream<String> noKinds() {
        return Stream.of(
                "",
                " ",
                "-",
                "-email",
                "2fa",
                "Email-code",
                "EMAIL-CODE",
                "email_code",
                "email.code",
                "email code",
                " email-code",
                "email-code ",
                "email-code\n",
                "email-code\u0000",
                "email/code",
                "../email",
                "email:code",
                "인증",
                "ｅmail",
                "a".repeat(41));
    }

    @ParameterizedTest
    @MethodSource("noKinds")
    void nothingElseIs(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProofKind(id));
    }

    @Test
    void theLongestHasFortyCharacters() {
        assertThat(new ProofKind("a".repeat(40)).id()).hasSize(40);
    }
}
