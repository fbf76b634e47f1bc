package kr.fedhub.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTokenRulesTest {
    /** When the hub asked; the token was made 100 seconds later and is looked at 110 seconds later. */
    private static final long ASKED = 1_795_000_000L;

    private static final Instant NOW = Instant.ofEpochSecond(ASKED + 110);
    private static final String TOKEN = """
            {"iss": "https://login.ntis.example", "sub": "248289", "aud": "hub", "nonce": "n-0S6", "acr": "gold",
            "exp": 1795000400, "iat": 1795000100, "auth_time": 1795000090}""";

    @Test
    void aTokenThatAnswersTheRequestIsTaken() throws UnprovenException {
        assertThat(rules().check(claims(TOKEN), NOW)).isEmpty();
        assertThat(rules("silver", "gold").check(claims(TOKEN), NOW)).contains("gold");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"aud\": [\"hub\"]",
                "\"aud\": \"hub\", \"azp\": \"hub\"",
                "\"aud\": [\"hub\", \"other\"], \"azp\": \"hub\""
            })
    void aTokenMayNameTheHubInSeveralWays(String audience) throws UnprovenException {
        assertThat(rules().check(claims(TOKEN.replace("\"aud\": \"hub\"", audience)), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // the issuer: mix-up, near misses, none
        "https://login.ntis.example, https://attacker.example",
        "https://login.ntis.example, https://login.ntis.example/",
        "https://login.ntis.example, HTTPS://login.ntis.example",
        "'\"iss\"', '\"x\"'",
        // about nobody
        "'\"sub\"', '\"x\"'",
        "248289, ' '",
        // for somebody else
        "'\"hub\"', '\"other\"'",
        "'\"hub\"', '\"HUB\"'",
        "'\"hub\"', '[]'",
        "'\"hub\"', '[\"other\"]'",
        "'\"hub\"', '{\"hub\": true}'",
        "'\"hub\"', '[\"hub\", \"other\"]'",
        "'\"aud\"', '\"x\"'",
        // issued to somebody else
        "'\"hub\"', '\"hub\", \"azp\": \"other\"'",
        "'\"hub\"', '\"hub\", \"azp\": null'",
        "'\"hub\"', '\"hub\", \"azp\": [\"hub\"]'",
        "'\"hub\"', '[\"hub\", \"other\"], \"azp\": \"other\"'",
        // another request
        "n-0S6, n-0S7",
        "n-0S6, ''",
        "'\"nonce\"', '\"x\"'",
        // expired
        "1795000400, 1795000050",
        "1795000400, '\"1795000400\"'",
        "1795000400, 1e300",
        "1795000400, -1",
        "'\"exp\"', '\"x\"'",
        // from the future
        "1795000100, 1795000171",
        "1795000400, '1795000400, \"nbf\": 1795000171'",
        // before it was asked for
        "1795000100, 1794999939",
        "'\"iat\"', '\"x\"'",
        // somebody else may have logged in
        "'\"auth_time\"', '\"x\"'",
        "1795000090, 1794999939",
        "1795000090, 1795000171",
        "1795000090, 0",
        "1795000090, null"
    })
    void aTokenThatBreaksARuleIsNotBelieved(String from, String to) {
        String token = TOKEN.replace(from, to);

        assertThat(token).isNotEqualTo(TOKEN);
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> rules().check(claims(token), NOW))
                .extracting(UnprovenException::failure)
                .isEqualTo(ProofFailure.NOT_BELIEVED);
    }

    /** Clocks differ by up to a minute. */
    @ParameterizedTest
    @CsvSource({
        "1795000400, 1795000051",
        "1795000100, 1795000170",
        "1795000100, 1794999940",
        "1795000090, 1795000170",
        "1795000090, 1794999940",
        "1795000090, 1795000090.5"
    })
    void aMinuteMoreOrLessIsNothing(String from, String to) throws UnprovenException {
        assertThat(rules().check(claims(TOKEN.replace(from, to)), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gold, bronze", "gold, GOLD", "gold, ''", "'\"acr\"', '\"x\"'", "'\"gold\"', '[\"gold\"]'"})
    void aLoginWeakerThanAskedForIsNotBelieved(String from, String to) {
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> rules("gold", "silver").check(claims(TOKEN.replace(from, to)), NOW));
    }

    @Test
    void aRefusalQuotesNothingOfTheToken() {
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> rules().check(claims(TOKEN.replace("n-0S6", "secret-nonce")), NOW))
                .withMessageNotContaining("secret-nonce");
        assertThat(rules()).hasToString("IdTokenRules");
    }

    private static IdTokenRules rules(String... acr) {
        return new IdTokenRules(
                "https://login.ntis.example", "hub", "n-0S6", Instant.ofEpochSecond(ASKED), List.of(acr));
    }

    private static ObjectNode claims(String json) throws UnprovenException {
        return StrictJson.object(json, "the ID token");
    }
}
