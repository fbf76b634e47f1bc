package kr.fedhub.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {
    @Test
    void settingsOfALoginAreRead() {
        ProviderSettings settings = ProviderSettings.login(Settings.with("acr", "gold  silver"));

        assertThat(settings.scope()).isEqualTo("openid");
        assertThat(settings.acr()).containsExactly("gold", "silver");
        assertThat(settings.lookup()).isEqualTo(AccountLookup.ID);
        assertThat(settings.trustFramework()).isEmpty();
        assertThat(settings.endpoints().orElseThrow().token()).hasToString("https://login.ntis.example/token");
    }

    @Test
    void openidIsAskedForWhateverElseIs() {
        assertThat(ProviderSettings.login(Settings.with("scope", "profile")).scope())
                .isEqualTo("openid profile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuer",
                "authorizationEndpoint",
                "tokenEndpoint",
                "jwksUri",
                "clientId",
                "clientSecret",
                "claim",
                "lookup"
            })
    void whatIsNeededMustBeThere(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProviderSettings.login(Settings.without(name)))
                .withMessageContaining(name);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProviderSettings.login(Settings.with(name, " ")))
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://login.ntis.example",
        "issuer, https://login.ntis.example?realm=ntis",
        "issuer, login.ntis.example",
        "authorizationEndpoint, javascript:alert(1)",
        "authorizationEndpoint, https://login.ntis.example/#here",
        "tokenEndpoint, http://10.0.0.1/token",
        "tokenEndpoint, https://hub@login.ntis.example/token",
        "tokenEndpoint, https:///token",
        "tokenEndpoint, 'https://login.ntis.example/a token'",
        "jwksUri, file:///etc/passwd",
        "clientSecret, s3cret",
        "clientSecret, ${env.KC_DB_PASSWORD}",
        "lookup, displayName",
        "lookup, ID",
        "claim, /",
        "purpose, ab",
        "trustFramework, kr_mobile",
        "discovery, https://login.ntis.example/.well-known/openid-configuration"
    })
    void whatCannotWorkIsRefused(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProviderSettings.login(Settings.with(name, value)))
                .withMessageNotContaining("s3cret");
    }

    @Test
    void aProviderOnThisComputerMayBeAskedByHttp() {
        assertThat(ProviderSettings.login(Settings.with("tokenEndpoint", "http://localhost:8180/token"))
                        .endpoints())
                .isPresent();
    }

    @Test
    void aVerifierNeedsATrustFramework() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProviderSettings.verifier(Settings.login()))
                .withMessageContaining("trustFramework");
        assertThat(Settings.verifier("account_no").trustFramework()).contains("kr_mobile");
    }

    @Test
    void theProvidersDescriptionMayTellTheEndpoints() {
        Map<String, String> settings =
                Settings.with("discovery", "https://login.ntis.example/.well-known/openid-configuration");
        settings.keySet().removeAll(java.util.Set.of("authorizationEndpoint", "tokenEndpoint", "jwksUri"));

        assertThat(ProviderSettings.login(settings).endpoints()).isEmpty();
    }
}
