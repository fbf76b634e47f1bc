package kr.fedhub.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderEndpointsTest {
    private static final String ISSUER = "https://login.ntis.example";
    private static final String DESCRIPTION = """
            {"issuer": "https://login.ntis.example", "authorization_endpoint": "https://login.ntis.example/auth",
            "token_endpoint": "https://login.ntis.example/token", "jwks_uri": "https://login.ntis.example:443/keys"}""";

    @Test
    void aDescriptionTellsWhereAProviderIsAsked() throws UnprovenException {
        assertThat(ProviderEndpoints.described(DESCRIPTION, ISSUER).keys())
                .hasToString("https://login.ntis.example:443/keys");
    }

    /** The hub's secret would go there. */
    @ParameterizedTest
    @CsvSource({
        "https://login.ntis.example/token, https://attacker.example/token",
        "https://login.ntis.example/token, https://login.ntis.example:8443/token",
        "https://login.ntis.example/token, http://login.ntis.example/token",
        "https://login.ntis.example/token, http://127.0.0.1/token",
        "https://login.ntis.example/token, https://login.ntis.example@attacker.example/token",
        "https://login.ntis.example:443/keys, https://10.0.0.1/keys",
        "https://login.ntis.example/auth, javascript:alert(1)",
        "'\"issuer\": \"https://login.ntis.example\"', '\"issuer\": \"https://login.ntis.example/\"'",
        "'{', '[{'",
        "'\"jwks_uri\"', '\"token_endpoint\"'",
        "'\"jwks_uri\"', '\"keys\"'"
    })
    void aDescriptionCannotSendTheHubElsewhere(String from, String to) {
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> ProviderEndpoints.described(DESCRIPTION.replace(from, to), ISSUER))
                .extracting(UnprovenException::failure)
                .isEqualTo(ProofFailure.NOT_BELIEVED);
    }
}
