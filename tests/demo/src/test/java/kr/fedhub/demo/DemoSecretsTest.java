package kr.fedhub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kr.fedhub.demo.server.DemoException;
import kr.fedhub.demo.server.RandomText;
import org.junit.jupiter.api.Test;

class DemoSecretsTest {
    private final RandomText randomness = new RandomText();

    @Test
    void everyStartHasNewSecrets() {
        DemoSecrets one = DemoSecrets.create(Map.of(), randomness);
        DemoSecrets other = DemoSecrets.create(Map.of(), randomness);

        assertThat(one.password())
                .matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")
                .isNotEqualTo(other.password());
        one.environment()
                .forEach((name, secret) ->
                        assertThat(secret).isNotEqualTo(other.environment().get(name)));
    }

    @Test
    void thePasswordMayBeChosen() {
        assertThat(DemoSecrets.create(Map.of("FEDHUB_DEMO_PASSWORD", "chosen-by-me"), randomness)
                        .password())
                .isEqualTo("chosen-by-me");
    }

    @Test
    void aChosenPasswordThatIsTooShortIsRefused() {
        assertThatThrownBy(() -> DemoSecrets.create(Map.of("FEDHUB_DEMO_PASSWORD", "short"), randomness))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("FEDHUB_DEMO_PASSWORD");
    }

    @Test
    void theDescriptorsFindASecretForEachServiceThatNeedsOne() {
        assertThat(DemoSecrets.create(Map.of(), randomness).environment())
                .containsOnlyKeys(
                        "SCIENCEON_CLIENT_SECRET",
                        "NTIS_CLIENT_SECRET",
                        "DATAON_CLIENT_SECRET",
                        "WEBINAR_CLIENT_SECRET",
                        "EDISON_SAML_CERTIFICATE",
                        "KAFE_SAML_CERTIFICATE",
                        "DEMO_METADATA_CERTIFICATE");
    }

    @Test
    void theHubFindsATokenForEachDirectory() {
        DemoSecrets secrets = DemoSecrets.create(Map.of(), randomness);

        Map<String, String> hub = secrets.ofHub(randomness.secret());

        assertThat(hub)
                .containsOnlyKeys(
                        "FEDHUB_SECRET_IDENTIFIERS",
                        "FEDHUB_SECRET_NTIS_SCIM",
                        "FEDHUB_SECRET_DATAON_SCIM",
                        "FEDHUB_SECRET_EDISON_SCIM");
        assertThat(hub.values()).doesNotHaveDuplicates().allMatch(token -> token.length() >= 43);
        assertThat(secrets.environment().values()).doesNotContainAnyElementsOf(hub.values());
    }

    @Test
    void printingThemShowsNone() {
        DemoSecrets secrets = DemoSecrets.create(Map.of(), randomness);

        assertThat(secrets.toString()).doesNotContain(secrets.password());
    }
}
