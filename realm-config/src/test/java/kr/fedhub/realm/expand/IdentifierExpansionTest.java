package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierExpansionTest extends DemoExpansion {
    private static final String EDISON = "https://E6.example/saml/metadata";
    private static final String DEMO = "environments/demo.yaml";

    @ParameterizedTest
    @CsvSource({
        "webinar,pairwise,webinar",
        "https://E6.example/saml/metadata,pairwise,edison",
        "scienceon,public,",
        "https://K4.example/saml/metadata,public,",
        "ntis,,",
        "ai-helper,,"
    })
    void aClientSaysWhichIdentifierItGets(String clientId, String kind, String sector) {
        JsonNode attributes = client(clientId).path("attributes");

        assertThat(attributes.get("hub.identifier").textValue()).isEqualTo(kind);
        assertThat(attributes.get("hub.identifier.sector").textValue()).isEqualTo(sector);
        assertThat(client(clientId)
                        .path("protocolMappers")
                        .findValuesAsText("name")
                        .contains("hub:identifier"))
                .isEqualTo(kind != null);
    }

    @Test
    void anOidcServiceIsToldInIdTokenAndUserInfo() throws IOException {
        assertThat(identifier("webinar")).isEqualTo(json("""
                {"name": "hub:identifier", "protocol": "openid-connect", "protocolMapper": "hub-identifier-claim",
                 "config": {"id.token.claim": "true", "userinfo.token.claim": "true", "access.token.claim": "false",
                   "lightweight.claim": "false", "introspection.token.claim": "false"}}
                """));
    }

    @Test
    void aSamlServiceIsToldInTheAssertion() throws IOException {
        assertThat(identifier(EDISON)).isEqualTo(json("""
                {"name": "hub:identifier", "protocol": "saml", "protocolMapper": "hub-identifier-attribute",
                 "config": {}}
                """));
    }

    /** The client is another one then, and the identifiers are the same. */
    @Test
    void anotherEntityIdKeepsTheSector() {
        config.replace("services/edison.yaml", "${url:edison}/saml/metadata", "https://new.example/sp");

        assertThat(sector("https://new.example/sp")).isEqualTo("edison");
    }

    @Test
    void aServiceThatIsCalledOtherwiseNamesTheSectorItHad() {
        config.replace(
                "services/webinar.yaml",
                "identifier: pairwise",
                "identifier: pairwise\nsector: https://old.example/sp");

        assertThat(sector("webinar")).isEqualTo("https://old.example/sp");
    }

    @Test
    void theRealmSaysWhatIdentifiersAreMadeWithAndNotTheSecret() {
        JsonNode attributes = realm().realm().path("attributes");

        assertThat(attributes.path("hub.identifier.scope").textValue()).isEqualTo("hub.example");
        assertThat(attributes.path("hub.identifier.secret").textValue()).isEqualTo("${env.FEDHUB_SECRET_IDENTIFIERS}");
        assertThat(attributes.get("hub.identifier.fingerprint").isNull()).isTrue();
    }

    @Test
    void aFingerprintSaysWhichSecretThatIs() {
        config.replace(DEMO, "  scope: hub.example\n", "  scope: hub.example\n  fingerprint: '0123456789abcdef'\n");

        assertThat(realm().realm().at("/attributes/hub.identifier.fingerprint").textValue())
                .isEqualTo("0123456789abcdef");
    }

    private String sector(String clientId) {
        return client(clientId).path("attributes").path("hub.identifier.sector").asText();
    }

    private JsonNode identifier(String clientId) {
        for (JsonNode mapper : client(clientId).path("protocolMappers")) {
            if (mapper.path("name").asText().equals("hub:identifier")) {
                return mapper;
            }
        }
        throw new AssertionError("no identifier for " + clientId);
    }
}
