package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.realm.DesiredRealm;
import kr.fedhub.realm.descriptor.ResearcherAttribute;
import kr.fedhub.realm.descriptor.SelfSigned;
import org.junit.jupiter.api.Test;

class InstitutionExpansionTest extends DemoExpansion {
    @Test
    void aSamlInstitutionIsWhatItsMetadataSays() throws IOException {
        assertThat(identityProvider("garam")).isEqualTo(json("""
                                {"alias": "garam", "providerId": "saml", "displayName": "가람대학교", "enabled": true,
                                 "hideOnLogin": false, "linkOnly": false, "trustEmail": false, "storeToken": false,
                                 "addReadTokenRoleOnCreate": false, "authenticateByDefault": false,
                                 "firstBrokerLoginFlowAlias": "hub-first-login",
                                 "config": {
                                   "hub.managed": "true", "hub.name.ko": "가람대학교", "hub.name.en": "Garam University",
                                   "hub.domain": "garam.example", "hub.contact.name": "가람대학교 정보전산원",
                                   "hub.contact.email": "it@garam.example", "hub.contact.phone": "02-000-0000",
                                   "syncMode": "FORCE", "showInAccountConsole": "WHEN_LINKED",
                                   "idpEntityId": "https://idp.garam.example/entity",
                                   "singleSignOnServiceUrl": "https://idp.garam.example/saml",
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

        assertThat(mappers).hasSize(3 * ResearcherAttribute.values().length);
        assertThat(mappers.get(2)).isEqualTo(json("""
                                {"name": "hub:mail", "identityProviderAlias": "garam",
                                 "identityProviderMapper": "saml-user-attribute-idp-mapper",
                                 "config": {"syncMode": "FORCE", "user.attribute": "email",
                                   "allow.nullable.property": "true",
                                   "attribute.name": "urn:oid:0.9.2342.19200300.100.1.3",
                                   "attribute.name.format": "ATTRIBUTE_FORMAT_URI"}}
                                """));
        assertThat(mappers.get(ResearcherAttribute.values().length)
                        .at("/config/claim")
                        .asText())
                .isEqualTo("preferred_username");
    }

    @Test
    void theUserProfileHasEveryAttributeThatInstitutionsSend() {
        ObjectNode profile = Objects.requireNonNull(realm().userProfile());

        assertThat(profile.path("attributes").findValuesAsText("name"))
                .startsWith("username", "email", "hubAccountName", "hubAccountEmail", "hubAccountNotice", "uid")
                .contains("firstName", "lastName", "subject-id", "eduPersonAssurance")
                .hasSize(4 + SamlAttribute.values().length)
                .containsAll(Arrays.stream(ResearcherAttribute.values())
                        .map(ResearcherAttribute::userAttribute)
                        .toList())
                .doesNotContain("mail")
                .doesNotHaveDuplicates();
        assertThat(profile.path("attributes").findValues("edit"))
                .allMatch(edit -> edit.toString().equals("[\"admin\"]"));
    }

    @Test
    void theRealmFileIsSplitIntoItsParts() {
        DesiredRealm realm = realm();

        assertThat(realm.name()).isEqualTo("hub");
        assertThat(realm.flows())
                .extracting(flow -> flow.path("alias").asText())
                .containsExactly("hub-browser", "hub-first-login", "hub-sign-up", "hub-recovery");
        assertThat(realm.requiredActions()).hasSize(7);
        assertThat(realm.realm().has("userProfile")).isFalse();
        assertThat(realm.realm().has("authenticationFlows")).isFalse();
    }

    @Test
    void anInstitutionThatCannotBeReadIsToldWithItsPlace() {
        config.set("GARAM_SAML_METADATA", "nothing.xml");

        refused("institutions/garam.yaml:7: saml.metadata: the file cannot be read: nothing.xml");
    }

    @Test
    void metadataIsBoundedInSize() {
        config.set("GARAM_SAML_METADATA", issuer + "/large");

        refused("institutions/garam.yaml:7: saml.metadata: what is published there is larger than 1000000 bytes");
    }

    @Test
    void redirectsAreNotFollowed() {
        config.set("GARAM_SAML_METADATA", issuer + "/moved");

        refused("institutions/garam.yaml:7: saml.metadata: " + issuer + "/moved answers with status 302");
    }
}
