package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import kr.fedhub.realm.descriptor.SelfSigned;
import org.junit.jupiter.api.Test;

class ServiceExpansionTest extends DemoExpansion {
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
                                   "hub.institutions.allow": null, "hub.institutions.deny": null,
                                   "hub.discovery.returns": null, "hub.first-use": null,
                                   "hub.identifier": "public", "hub.identifier.sector": null,
                                   "hub.contact.name": null, "hub.contact.email": null, "hub.contact.url": null,
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
        JsonNode mappers = client("scienceon").path("protocolMappers");

        assertThat(mappers.findValuesAsText("name"))
                .containsExactly(
                        "hub:displayName",
                        "hub:mail",
                        "hub:eduPersonPrincipalName",
                        "hub:eduPersonScopedAffiliation",
                        "hub:o",
                        "hub:schacHomeOrganization",
                        "hub:identifier");
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
}
