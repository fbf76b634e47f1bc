package kr.fedhub.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationAnswerTest {
    private static final String ISSUER = "https://login.ntis.example";

    @ParameterizedTest
    @ValueSource(
            strings = {"code=abc", "code=abc iss=https://login.ntis.example", "code=abc session_state=1 scope=openid"})
    void aCodeIsTaken(String parameters) {
        assertThat(read(parameters)).isEqualTo(new AuthorizationAnswer.Code("abc"));
        assertThat(read(parameters)).hasToString("Code");
    }

    @ParameterizedTest
    @CsvSource({
        "error=access_denied, REFUSED",
        "error=login_required, REFUSED",
        "error=unmet_authentication_requirements iss=https://login.ntis.example, REFUSED",
        "error=server_error, UNAVAILABLE",
        "error=temporarily_unavailable, UNAVAILABLE",
        "error=unauthorized_client, UNAVAILABLE",
        "error=something_new, NOT_BELIEVED",
        "error=access_denied iss=https://attacker.example, NOT_BELIEVED",
        "code=abc iss=https://attacker.example, NOT_BELIEVED",
        "code=abc iss=https://login.ntis.example/, NOT_BELIEVED",
        "code=abc iss=, NOT_BELIEVED",
        "code=abc iss=https://login.ntis.example iss=https://attacker.example, NOT_BELIEVED",
        "code=abc iss=https://login.ntis.example iss=https://login.ntis.example, NOT_BELIEVED",
        "code=abc code=def, NOT_BELIEVED",
        "code=abc error=access_denied, NOT_BELIEVED",
        "code=, NOT_BELIEVED",
        "state=abc, NOT_BELIEVED",
        "'', NOT_BELIEVED"
    })
    void whatIsNoCodeOfThisProviderFails(String parameters, ProofFailure reason) {
        assertThat(read(parameters)).isEqualTo(new AuthorizationAnswer.Failed(reason));
    }

    @Test
    void aCodeThatIsTooLongIsNotKept() {
        assertThat(read("code=" + "a".repeat(4096))).isInstanceOf(AuthorizationAnswer.Code.class);
        assertThat(read("code=" + "a".repeat(4097))).isInstanceOf(AuthorizationAnswer.Failed.class);
    }

    private static AuthorizationAnswer read(String parameters) {
        Map<String, List<String>> read = new HashMap<>();
        Pattern.compile(" ")
                .splitAsStream(parameters)
                .filter(text -> text.contains("="))
                .forEach(text -> {
                    int equals = text.indexOf('=');
                    read.merge(
                            text.substring(0, equals),
                            List.of(text.substring(equals + 1)),
                            (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream())
                                    .toList());
                });
        return AuthorizationAnswer.read(read, ISSUER);
    }
}
