package kr.fedhub.keycloak.internal.self;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {
    private static final String HUB = "https://hub.example";
    private static final String TOKEN = "s3cret-of-this-session";
    private final FormCheck check = new FormCheck(TOKEN, HUB);

    @ParameterizedTest
    @CsvSource({"same-origin, https://hub.example", "same-origin,", ", https://hub.example"})
    void aFormOfTheHubsOwnPageIsAccepted(String fetchSite, String origin) {
        assertThat(check.accepts(TOKEN, fetchSite, origin)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, https://hub.example",
        "same-site, https://hub.example",
        "none, https://hub.example",
        "same-origin, https://evil.example",
        "same-origin, null",
        ", null",
        ", http://hub.example",
        ", https://hub.example:8443",
        ", https://hub.example.evil.example",
        ", https://HUB.example/",
        "cross-site,",
        "none,",
        ","
    })
    void aFormFromElsewhereIsRefusedEvenWithTheToken(String fetchSite, String origin) {
        assertThat(check.accepts(TOKEN, fetchSite, origin)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "s3cret-of-another-session", "S3CRET-OF-THIS-SESSION", "s3cret-of-this-session "})
    void aFormWithoutTheTokenOfTheSessionIsRefused(String token) {
        assertThat(check.accepts(token, "same-origin", HUB)).isFalse();
    }

    @Test
    void noTokenAtAllIsNoToken() {
        assertThat(new FormCheck("", HUB).accepts("", "same-origin", HUB)).isFalse();
    }

    @Test
    void theTokenIsNotPrinted() {
        assertThat(check.toString()).doesNotContain(TOKEN);
    }
}
