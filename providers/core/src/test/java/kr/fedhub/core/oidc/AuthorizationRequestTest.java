package kr.fedhub.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AuthorizationRequestTest {
    /** The example of RFC 7636, appendix B. */
    private static final AttemptSecrets SECRETS =
            new AttemptSecrets("st", "no", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    private static final String SERVICE_LOGIN = "{\"id_token\":{\"auth_time\":{\"essential\":true},"
            + "\"acr\":{\"essential\":true,\"values\":[\"gold\",\"silver\"]},\"account_no\":{\"essential\":true}}}";

    private static final String VERIFIER = "{\"id_token\":{\"auth_time\":{\"essential\":true},"
            + "\"verified_claims\":{\"verification\":{\"trust_framework\":{\"value\":\"kr_mobile\"}},"
            + "\"claims\":{\"account_no\":{\"essential\":true,\"purpose\":\"NTIS 계정 확인\"}}}}}";

    @Test
    void aFreshLoginIsAskedFor() {
        URI request = request(ProviderSettings.login(Settings.with("acr", "gold silver")));

        assertThat(request.toString()).startsWith("https://login.ntis.example/auth?kind=oidc&response_type=code&");
        assertThat(parameters(request))
                .containsEntry("kind", "oidc")
                .containsEntry("client_id", "hub")
                .containsEntry("redirect_uri", "https://hub.example/realms/hub/hub-first-use/callback")
                .containsEntry("scope", "openid")
                .containsEntry("state", "st")
                .containsEntry("nonce", "no")
                .containsEntry("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0")
                .containsEntry("ui_locales", "ko")
                .containsEntry("acr_values", "gold silver")
                .containsEntry("claims", SERVICE_LOGIN)
                .doesNotContainKeys("purpose", "code_verifier", "client_secret");
        assertThat(request.toString()).doesNotContain("+").doesNotContain(SECRETS.verifier());
    }

    @Test
    void aVerifierIsToldTheTrustFrameworkAndThePurpose() {
        assertThat(parameters(request(Settings.verifier("/account_no/of"))))
                .containsEntry("purpose", "NTIS 계정 확인")
                .containsEntry("claims", VERIFIER)
                .doesNotContainKey("acr_values");
    }

    @Test
    void anAddressIsAskedForTogetherWithItsVerification() {
        assertThat(parameters(request(ProviderSettings.login(Settings.with("claim", "email")))))
                .extractingByKey("claims")
                .asString()
                .contains("\"email_verified\":{\"essential\":true},\"email\":{\"essential\":true}");
    }

    @Test
    void everyAttemptHasSecretsOfItsOwn() {
        SecureRandom random = new SecureRandom();
        AttemptSecrets one = AttemptSecrets.draw(random);

        assertThat(one).isNotEqualTo(AttemptSecrets.draw(random)).hasToString("AttemptSecrets");
        assertThat(one.verifier()).hasSize(43).isNotEqualTo(one.state()).isNotEqualTo(one.nonce());
    }

    private static URI request(ProviderSettings settings) {
        return new AuthorizationRequest(
                        settings,
                        settings.endpoints().orElseThrow().authorization(),
                        URI.create("https://hub.example/realms/hub/hub-first-use/callback"),
                        SECRETS,
                        "ko")
                .uri();
    }

    private static Map<String, String> parameters(URI request) {
        return Pattern.compile("&")
                .splitAsStream(request.getRawQuery())
                .collect(Collectors.toMap(
                        parameter -> parameter.substring(0, parameter.indexOf('=')),
                        parameter -> URLDecoder.decode(
                                parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8)));
    }
}
