package kr.fedhub.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenRequestTest {
    @Test
    void theCodeGoesWithWhatOnlyTheHubKnows() {
        TokenRequest request = new TokenRequest("abc", URI.create("https://hub.example/callback"), "verifier");

        assertThat(request.form())
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "abc")
                .containsEntry("redirect_uri", "https://hub.example/callback")
                .containsEntry("code_verifier", "verifier");
        assertThat(request).hasToString("TokenRequest");
    }

    @Test
    void nameAndSecretAreEncodedBeforeTheyAreJoined() {
        assertThat(TokenRequest.authorization("https://hub", "a:b%가 "))
                .isEqualTo("Basic aHR0cHMlM0ElMkYlMkZodWI6YSUzQWIlMjUlRUElQjAlODAr");
    }

    @Test
    void theIdTokenIsTaken() throws UnprovenException {
        assertThat(TokenRequest.idToken(200, "{\"id_token\": \"a.b.c\", \"access_token\": \"x\"}"))
                .isEqualTo("a.b.c");
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"access_token\": \"x\"}', NOT_BELIEVED",
        "200, '{\"id_token\": {}}', NOT_BELIEVED",
        "200, '{\"id_token\": \"a.b.c\", \"id_token\": \"d.e.f\"}', NOT_BELIEVED",
        "200, '<html>', NOT_BELIEVED",
        "200, '', NOT_BELIEVED",
        "400, '{\"error\": \"invalid_grant\"}', NOT_BELIEVED",
        "400, '{\"error\": \"invalid_request\"}', UNAVAILABLE",
        "401, '{\"error\": \"invalid_client\"}', UNAVAILABLE",
        "302, '', UNAVAILABLE",
        "500, '{\"id_token\": \"a.b.c\"}', UNAVAILABLE",
        "503, '', UNAVAILABLE"
    })
    void withoutAnIdTokenNothingIsProven(int status, String body, ProofFailure failure) {
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> TokenRequest.idToken(status, body))
                .extracting(UnprovenException::failure)
                .isEqualTo(failure);
    }
}
