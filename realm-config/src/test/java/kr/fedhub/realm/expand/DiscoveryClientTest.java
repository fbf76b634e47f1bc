package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import kr.fedhub.realm.ConfigException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that only uses the discovery page. */
class DiscoveryClientTest extends DemoExpansion {
    private static final String FILE = "services/journal.yaml";
    private static final String ENTITY_ID = "https://journal.example/shibboleth";
    private static final String JOURNAL = """
            id: journal
            name: {ko: 학술지, en: Journal}
            url: https://journal.example
            protocol: discovery
            discovery: {entityId: 'https://journal.example/shibboleth', returns: ['https://journal.example/Shibboleth.sso/Login']}
            """;

    @BeforeEach
    void addTheJournal() {
        config.write(FILE, JOURNAL).replace("environments/demo.yaml", "services: [", "services: [journal, ");
    }

    @Test
    void itIsAClientThatNobodyCanLogInTo() throws IOException {
        assertThat(client(ENTITY_ID)).isEqualTo(json("""
                                {"clientId": "https://journal.example/shibboleth", "name": "학술지", "protocol": "saml",
                                 "baseUrl": "https://journal.example", "enabled": true, "consentRequired": false,
                                 "fullScopeAllowed": false, "implicitFlowEnabled": false,
                                 "directAccessGrantsEnabled": false, "serviceAccountsEnabled": false, "webOrigins": [],
                                 "attributes": {
                                   "hub.managed": "true", "hub.service": "journal",
                                   "hub.name.ko": "학술지", "hub.name.en": "Journal", "hub.recommended": null,
                                   "hub.institutions.allow": null, "hub.institutions.deny": null,
                                   "hub.first-use": null, "hub.identifier": null, "hub.identifier.sector": null,
                                   "hub.contact.name": null, "hub.contact.email": null, "hub.contact.url": null,
                                   "hub.discovery.returns": "https://journal.example/Shibboleth.sso/Login",
                                   "saml.client.signature": "true", "saml.artifact.binding": "false",
                                   "saml.allow.ecp.flow": "false", "saml_assertion_consumer_url_post": null,
                                   "saml_single_logout_service_url_post": null},
                                 "publicClient": false, "bearerOnly": true, "standardFlowEnabled": false,
                                 "redirectUris": [], "defaultClientScopes": [], "optionalClientScopes": [],
                                 "protocolMappers": []}
                                """));
    }

    @Test
    void itMayHaveSeveralReturnsAlsoBelowItsAddress() {
        returns("[/Shibboleth.sso/Login, 'https://journal.example/r?a=1&b=2']");

        assertThat(client(ENTITY_ID).at("/attributes/hub.discovery.returns").asText())
                .isEqualTo("https://journal.example/Shibboleth.sso/Login##https://journal.example/r?a=1&b=2");
    }

    @Test
    void itMayRecommendInstitutionsAndRefuseOthers() {
        config.write(FILE, JOURNAL + "recommended: [garam]\ninstitutions: {deny: {institutions: [saebyeok]}}\n");

        ObjectNode client = client(ENTITY_ID);

        assertThat(client.at("/attributes/hub.recommended").asText()).isEqualTo("garam");
        assertThat(client.at("/attributes/hub.institutions.deny").asText()).isEqualTo("institution:saebyeok");
    }

    @Test
    void aServiceThatLogsInThroughTheHubHasNoReturnsAndIsNotBearerOnly() {
        ObjectNode edison = client("https://E6.example/saml/metadata");

        assertThat(edison.at("/attributes/hub.discovery.returns").isNull()).isTrue();
        assertThat(edison.path("bearerOnly").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [] | missing; write the addresses that the choice may be sent to
            ['http://journal.example/r'] | must start with https://; http:// is for localhost only
            ['http://localhost:8080/r'] | must start with https:// and hold nothing that a browser could misread
            ['https://journal.example/a/../r'] | must start with https:// and hold nothing that a browser could misread
            ['https://journal.example/r#x'] | must be a web address without fragment, credentials or wildcard
            ['https://a:b@journal.example/r'] | must be a web address without fragment, credentials or wildcard
            ['https://journal.example/*'] | must be a web address without fragment, credentials or wildcard
            ['javascript:alert(1)'] | must be a web address that starts with https://
            [Login] | must be a web address that starts with https://
            """)
    void aReturnThatIsNotExactAndSafeIsRefused(String returns, String message) {
        returns(returns);

        mistake(":5: discovery.returns" + (returns.equals("[]") ? ": " : "[0]: ") + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            attributes: [mail] | :6: attributes: nothing is released to a service with protocol discovery
            tokenExchange: [ai-helper] | :6: tokenExchange: only services with protocol oidc exchange tokens
            oidc: {} | :6: oidc: does not belong to a descriptor with protocol discovery
            saml: {} | :6: saml: does not belong to a descriptor with protocol discovery
            """)
    void whatBelongsToALoginIsRefused(String line, String message) {
        config.write(FILE, JOURNAL + line + "\n");

        mistake(message);
    }

    @Test
    void itNeedsItsSection() {
        config.write(FILE, JOURNAL.replaceAll("(?m)^discovery:.*\n", ""));

        mistake(":1: discovery: missing; write a section with: entityId, returns");
    }

    @Test
    void itNeedsAnEntityId() {
        config.replace(FILE, "'" + ENTITY_ID + "'", "journal");

        mistake(":5: discovery.entityId: an entityID is an absolute URI");
    }

    @Test
    void theSectionBelongsToNoOtherProtocol() {
        config.replace(FILE, "protocol: discovery", "protocol: api");

        mistake(":5: discovery: does not belong to a descriptor with protocol api");
    }

    @Test
    void twoServicesDoNotShareAnEntityId() {
        config.replace("services/edison.yaml", "'${url:edison}/saml/metadata'", ENTITY_ID);

        assertThatThrownBy(this::realm)
                .hasMessage("services/edison.yaml:7: saml.entityId: this is already the entityID of " + FILE);
    }

    private void returns(String list) {
        config.replace(FILE, "['https://journal.example/Shibboleth.sso/Login']", list);
    }

    private void mistake(String message) {
        assertThatThrownBy(this::realm)
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(FILE + message)
                .message()
                .hasLineCount(1);
    }
}
