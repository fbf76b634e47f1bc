package kr.fedhub.keycloak.internal.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.fedhub.core.metadata.fixture.TestSigner;
import kr.fedhub.keycloak.config.HubMetadataSettings;
import org.junit.jupiter.api.Test;
import org.keycloak.crypto.KeyStatus;

class HubMetadataTest {
    private static final URI ENDPOINT = URI.create("https://hub.example.org/realms/hub/broker/kafe/endpoint");
    private static final Instant NOW = Instant.parse("2026-11-25T10:17:00Z");
    private static final TestSigner KEY = TestSigner.rsa(2048);
    private static final RealmKeys KEYS = RealmKeys.of(
            List.of(RealmKeysTest.signing(KEY, KeyStatus.ACTIVE), RealmKeysTest.encryption(KEY, KeyStatus.ACTIVE)));
    private static final HubMetadataSettings SETTINGS = HubMetadataSettings.parse(
            "Federation Hub",
            Map.of("spEntityId", "https://hub.example.org/sp", "spContactTechnical", "Operations <ops@example.org>"));

    @Test
    void theDocumentNamesTheSharedEndpointAndTheSignersCertificate() {
        assertThat(text(HubMetadata.document(SETTINGS, KEYS, ENDPOINT, NOW)))
                .contains("entityID=\"https://hub.example.org/sp\"")
                .contains("Location=\"" + ENDPOINT + "\"")
                .contains("validUntil=\"2026-12-09T10:00:00Z\"")
                .contains(KEY.base64())
                .contains("<ds:SignatureValue>")
                .contains("https://hub.example.org/</md:OrganizationURL>");
    }

    @Test
    void theDocumentStaysTheSameForAnHour() {
        byte[] document = HubMetadata.document(SETTINGS, KEYS, ENDPOINT, NOW);

        assertThat(HubMetadata.document(SETTINGS, KEYS, ENDPOINT, NOW.plusSeconds(2_000)))
                .isEqualTo(document);
        assertThat(HubMetadata.document(SETTINGS, KEYS, ENDPOINT, NOW.plusSeconds(3_600)))
                .isNotEqualTo(document);
    }

    @Test
    void aHubOnThisVeryComputerMayDoWithoutHttps() {
        assertThat(text(HubMetadata.document(
                        SETTINGS, KEYS, URI.create("http://localhost:8080/realms/hub/broker/kafe/endpoint"), NOW)))
                .contains("Location=\"http://localhost:8080/realms/hub/broker/kafe/endpoint\"");
    }

    @Test
    void aHubThatTheWorldReachesWithoutHttpsIsNotPublished() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HubMetadata.document(
                        SETTINGS, KEYS, URI.create("http://hub.example.org/realms/hub/broker/kafe/endpoint"), NOW))
                .withMessageContaining("https://");
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }
}
