package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kr.fedhub.realm.DesiredRealm;
import kr.fedhub.realm.descriptor.ConfigCopy;
import kr.fedhub.realm.descriptor.ResearcherAttribute;
import kr.fedhub.realm.descriptor.SelfSigned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpansionTest {
    private static final String DISCOVERY = """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
             "userinfo_endpoint": "%1$s/me", "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/out"}
            """;

    @TempDir
    Path folder;

    private ConfigCopy config;
    private HttpServer provider;
    private String issuer;

    @BeforeEach
    void startTheInstitutions() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + provider.getAddress().getPort();
        provider.createContext("/.well-known/openid-configuration", exchange -> {
            byte[] body = DISCOVERY.formatted(issuer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.createContext("/large", exchange -> {
            exchange.sendResponseHeaders(200, Documents.MAX_BYTES + 1L);
            exchange.getResponseBody().write(new byte[Documents.MAX_BYTES + 1]);
            exchange.close();
        });
        provider.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", issuer + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        provider.start();
        config = new ConfigCopy(folder).set("SAEBYEOK_ISSUER", issuer).set("SCIENCEON_MEMBERS_ISSUER", issuer);
        Files.write(folder.resolve("institutions/hanbit.xml"), Metadata.usual().bytes());
        Files.write(folder.resolve("institutions/nuri.xml"), Metadata.usual().bytes());
    }

    @AfterEach
    void stopTheInstitutions() {
        provider.stop(0);
    }

    @Test
    void anOidcServiceIsAConfidentialClientWithExactAddressesAndPkce() throws IOException {
        assertThat(without(client("scienceon"), "protocolMappers")).isEqualTo(json("""
                                {"clientId": "scienceon", "name": "ScienceON 과학기술 지식인프라", "protocol": "openid-connect",
                                 "baseUrl": "https://S9.example", "enabled": true, "consentRequired": false,
                                 "fullScopeAllowed": false, "implicitFlowEnabled": false,
                                 "directAccessGrantsEnabled": false, "serviceAccountsEnabled": false, "webOrigins": [],
                                 "attributes": {
                                   "hub.managed": "true", "hub.service": "scienceon",
                                   "hub.name.ko": "ScienceON 과학기술 지식인프라", "hub.name.en": "ScienceON",
                                   "hub.recommended": "scienceon-members",
                                   "pkce.code.challenge.method": "S256",
                                   "post.logout.redirect.uris": "https://S9.example/",
                                   "backchannel.logout.url": "https://S9.example/logout/backchannel",
                                   "backchannel.logout.session.required": "true",
                                   "backchannel.logout.revoke.offline.tokens": "true",
                                   "standard.token.exchange.enabled": "true"},
                                 "publicClient": false, "bearerOnly": false, "clientAuthenticatorType": "client-secret",
                                 "secret": "secret-of-SCIENCEON", "standardFlowEnabled": true,
                                 "redirectUris": ["https://S9.example/login/callback"],
                                 "defaultClientScopes": ["basic", "acr"], "optionalClientScopes": ["ai-helper"]}
                                """));
    }

    @Test
    void whatIsReleasedOverOidcStandsInIdTokenAndUserInfoOnly() throws IOException {
        JsonNode mappers = client("ntis").path("protocolMappers");

        assertThat(mappers.findValuesAsText("name"))
                .containsExactly(
                        "hub:displayName",
                        "hub:mail",
                        "hub:eduPersonPrincipalName",
                        "hub:eduPersonScopedAffiliation",
                        "hub:o",
                        "hub:schacHomeOrganization");
        assertThat(mappers.findValuesAsText("claim.name"))
                .startsWith("name", "email", "eduPersonPrincipalName", "eduPersonScopedAffiliation");
        assertThat(mappers.findValuesAsText("access.token.claim")).containsOnly("false");
        assertThat(mappers.path(1)).isEqualTo(json("""
                                {"name": "hub:mail", "protocol": "openid-connect",
                                 "protocolMapper": "oidc-usermodel-property-mapper",
                                 "config": {"user.attribute": "email", "claim.name": "email", "jsonType.label": "String",
                                   "id.token.claim": "true", "userinfo.token.claim": "true",
                                   "access.token.claim": "false", "lightweight.claim": "false",
                                   "introspection.token.claim": "false"}}
                                """));
        assertThat(mappers.path(3).at("/config/multivalued").asText()).isEqualTo("true");
    }

    @Test
    void aSamlServiceMustSignAndGetsSignedAssertionsWithAPersistentName() {
        ObjectNode edison = client("https://E6.example/saml/metadata");
        JsonNode attributes = edison.path("attributes");

        assertThat(edison.path("frontchannelLogout").asBoolean()).isTrue();
        assertThat(edison.path("redirectUris").toString()).isEqualTo("[\"https://E6.example/saml/acs\"]");
        assertThat(edison.path("defaultClientScopes").isEmpty()).isTrue();
        for (String on : List.of(
                "saml.client.signature",
                "saml.server.signature",
                "saml.assertion.signature",
                "saml.force.post.binding",
                "saml_force_name_id_format")) {
            assertThat(attributes.path(on).asText()).as(on).isEqualTo("true");
        }
        assertThat(attributes.path("saml.signing.certificate").asText()).isEqualTo(SelfSigned.BASE64);
        assertThat(attributes.path("saml_name_id_format").asText()).isEqualTo("persistent");
        assertThat(attributes.path("saml_single_logout_service_url_post").asText())
                .isEqualTo("https://E6.example/saml/logout");
        assertThat(edison.at("/protocolMappers/1/protocolMapper").asText()).isEqualTo("saml-user-property-mapper");
        assertThat(edison.at("/protocolMappers/1/config/attribute.name").asText())
                .isEqualTo("urn:oid:0.9.2342.19200300.100.1.3");
        assertThat(edison.at("/protocolMappers/1/config/friendly.name").asText())
                .isEqualTo("mail");
    }

    @Test
    void anApiCanBeAnAudienceAndNothingElse() {
        ObjectNode api = client("ai-helper");

        assertThat(api.path("bearerOnly").asBoolean()).isTrue();
        assertThat(api.path("standardFlowEnabled").asBoolean()).isFalse();
        assertThat(api.path("protocolMappers").isEmpty()).isTrue();
        assertThat(api.has("secret")).isFalse();
    }

    @Test
    void anAudienceComesThroughAScopeOfItsName() {
        List<ObjectNode> scopes = realm().clientScopes();

        assertThat(scopes).hasSize(1);
        assertThat(scopes.get(0).path("name").asText()).isEqualTo("ai-helper");
        assertThat(scopes.get(0)
                        .at("/protocolMappers/0/config/included.client.audience")
                        .asText())
                .isEqualTo("ai-helper");
    }

    @Test
    void aValueThatAServiceDoesNotHaveIsWrittenAsNothing() {
        config.replace("services/ntis.yaml", "  backchannelLogout: /logout/backchannel\n", "");

        assertThat(client("ntis")
                        .path("attributes")
                        .get("backchannel.logout.url")
                        .isNull())
                .isTrue();
    }

    @Test
    void aSamlInstitutionIsWhatItsMetadataSays() throws IOException {
        assertThat(identityProvider("hanbit")).isEqualTo(json("""
                                {"alias": "hanbit", "providerId": "saml", "displayName": "한빛대학교", "enabled": true,
                                 "hideOnLogin": false, "linkOnly": false, "trustEmail": false, "storeToken": false,
                                 "addReadTokenRoleOnCreate": false, "authenticateByDefault": false,
                                 "firstBrokerLoginFlowAlias": "hub-first-login",
                                 "config": {
                                   "hub.managed": "true", "hub.name.ko": "한빛대학교", "hub.name.en": "Hanbit University",
                                   "hub.domain": "hanbit.example", "hub.contact.name": "한빛대학교 정보전산원",
                                   "hub.contact.email": "it@hanbit.example", "hub.contact.phone": "02-000-0000",
                                   "syncMode": "FORCE", "showInAccountConsole": "WHEN_LINKED",
                                   "idpEntityId": "https://idp.hanbit.example/entity",
                                   "singleSignOnServiceUrl": "https://idp.hanbit.example/saml",
                                   "postBindingAuthnRequest": "true", "postBindingResponse": "true",
                                   "singleLogoutServiceUrl": null, "postBindingLogout": "true",
                                   "signingCertificate": "%s", "validateSignature": "true",
                                   "wantAuthnRequestsSigned": "true", "wantAssertionsSigned": "true",
                                   "signatureAlgorithm": "RSA_SHA256",
                                   "nameIDPolicyFormat": "urn:oasis:names:tc:SAML:2.0:nameid-format:transient",
                                   "principalType": "ATTRIBUTE",
                                   "principalAttribute": "urn:oid:1.3.6.1.4.1.5923.1.1.1.13",
                                   "allowedClockSkew": "60"}}
                                """.formatted(SelfSigned.BASE64)));
    }

    @Test
    void anOidcInstitutionIsWhatItsDiscoveryDocumentSays() {
        JsonNode settings = identityProvider("saebyeok").path("config");

        assertThat(settings.path("issuer").asText()).isEqualTo(issuer);
        assertThat(settings.path("tokenUrl").asText()).isEqualTo(issuer + "/token");
        assertThat(settings.path("logoutUrl").asText()).isEqualTo(issuer + "/out");
        assertThat(settings.path("clientSecret").asText()).isEqualTo("secret-of-SAEBYEOK");
        assertThat(settings.path("clientAuthMethod").asText()).isEqualTo("client_secret_basic");
        assertThat(settings.path("pkceMethod").asText()).isEqualTo("S256");
        assertThat(settings.path("validateSignature").asText()).isEqualTo("true");
        assertThat(settings.path("disableUserInfo").asText()).isEqualTo("false");
    }

    @Test
    void everyAttributeOfEveryInstitutionIsImported() throws IOException {
        List<ObjectNode> mappers = realm().identityProviderMappers();

        assertThat(mappers).hasSize(4 * ResearcherAttribute.values().length);
        assertThat(mappers.get(2)).isEqualTo(json("""
                                {"name": "hub:mail", "identityProviderAlias": "hanbit",
                                 "identityProviderMapper": "saml-user-attribute-idp-mapper",
                                 "config": {"syncMode": "FORCE", "user.attribute": "email",
                                   "allow.nullable.property": "true",
                                   "attribute.name": "urn:oid:0.9.2342.19200300.100.1.3",
                                   "attribute.name.format": "ATTRIBUTE_FORMAT_URI"}}
                                """));
        assertThat(mappers.get(30).at("/config/claim").asText()).isEqualTo("preferred_username");
    }

    @Test
    void theUserProfileHasEveryAttributeAndNoNames() {
        ObjectNode profile = Objects.requireNonNull(realm().userProfile());

        assertThat(profile.path("attributes").findValuesAsText("name"))
                .startsWith("username", "email", "uid", "displayName")
                .hasSize(1 + ResearcherAttribute.values().length)
                .doesNotContain("firstName", "lastName", "mail");
        assertThat(profile.path("attributes").findValues("edit"))
                .allMatch(edit -> edit.toString().equals("[\"admin\"]"));
    }

    @Test
    void theRealmFileIsSplitIntoItsParts() {
        DesiredRealm realm = realm();

        assertThat(realm.name()).isEqualTo("hub");
        assertThat(realm.flows())
                .extracting(flow -> flow.path("alias").asText())
                .containsExactly("hub-browser", "hub-first-login");
        assertThat(realm.requiredActions()).hasSize(2);
        assertThat(realm.realm().has("userProfile")).isFalse();
        assertThat(realm.realm().has("authenticationFlows")).isFalse();
    }

    @Test
    void anInstitutionThatCannotBeReadIsToldWithItsPlace() {
        config.set("HANBIT_SAML_METADATA", "nothing.xml");

        refused("institutions/hanbit.yaml:7: saml.metadata: the file cannot be read: nothing.xml");
    }

    @Test
    void metadataIsBoundedInSize() {
        config.set("HANBIT_SAML_METADATA", issuer + "/large");

        refused("institutions/hanbit.yaml:7: saml.metadata: what is published there is larger than 1000000 bytes");
    }

    @Test
    void redirectsAreNotFollowed() {
        config.set("HANBIT_SAML_METADATA", issuer + "/moved");

        refused("institutions/hanbit.yaml:7: saml.metadata: " + issuer + "/moved answers with status 302");
    }

    private void refused(String message) {
        assertThatThrownBy(this::realm).hasMessage(message);
    }

    private DesiredRealm realm() {
        return Expansion.of(config.load()).toRealm();
    }

    private ObjectNode client(String clientId) {
        return named(realm().clients(), "clientId", clientId);
    }

    private ObjectNode identityProvider(String alias) {
        return named(realm().identityProviders(), "alias", alias);
    }

    private static ObjectNode named(List<ObjectNode> list, String field, String value) {
        return list.stream()
                .filter(item -> item.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode without(ObjectNode node, String field) {
        node.remove(field);
        return node;
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
