package kr.fedhub.demo.institution;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import kr.fedhub.realm.DesiredRealm;
import kr.fedhub.realm.descriptor.ResearcherAttribute;

/**
 * An institution's own realm on the institutions' Keycloak: a plain server that knows nothing of our extension, with
 * the hub as its only service provider.
 */
final class InstitutionRealm {
    private static final String NOTICE = "시연용 · 실제 서비스 및 운영기관과 관계없습니다";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final DemoInstitution institution;
    private final URI hubRealm;
    private final String clientSecret;

    /**
     * @param hubRealm the address of the hub's realm, which is also the hub's SAML entityID
     * @param clientSecret what the hub proves itself with where it comes as an OIDC client
     */
    InstitutionRealm(DemoInstitution institution, URI hubRealm, String clientSecret) {
        this.institution = institution;
        this.hubRealm = hubRealm;
        this.clientSecret = clientSecret;
    }

    DesiredRealm desired() {
        ObjectNode client = institution.protocol() == DemoInstitution.Protocol.SAML ? samlClient() : oidcClient();
        return new DesiredRealm(
                realm(), oidcScopes(), List.of(client), List.of(), List.of(), List.of(), userProfile(), List.of());
    }

    private ObjectNode realm() {
        ObjectNode realm = JSON.objectNode()
                .put("realm", institution.id())
                .put("enabled", true)
                .put("displayName", institution.nameKo())
                .put(
                        "displayNameHtml",
                        "<div>" + institution.nameKo() + "</div><div style=\"font-size:.9rem\">" + NOTICE + "</div>")
                .put("internationalizationEnabled", true)
                .put("defaultLocale", "ko")
                // The demo runs on plain HTTP, on the loopback address only.
                .put("sslRequired", "external");
        realm.putArray("supportedLocales").add("ko").add("en");
        return realm;
    }

    /** Attributes are free here: this is the institution's directory, not the hub's. */
    private static ObjectNode userProfile() {
        ObjectNode profile = JSON.objectNode().put("unmanagedAttributePolicy", "ENABLED");
        profile.putArray("attributes")
                .add(JSON.objectNode().put("name", "username"))
                .add(JSON.objectNode().put("name", "email"));
        return profile;
    }

    private ObjectNode samlClient() {
        ObjectNode client = JSON.objectNode()
                .put("clientId", hubRealm.toString())
                .put("protocol", "saml")
                .put("enabled", true)
                .put("fullScopeAllowed", false)
                .put("frontchannelLogout", true);
        client.putArray("redirectUris").add(broker());
        client.putArray("defaultClientScopes");
        client.putArray("optionalClientScopes");
        client.putObject("attributes")
                .put("saml.authnstatement", "true")
                .put("saml.server.signature", "true")
                .put("saml.assertion.signature", "true")
                .put("saml.signature.algorithm", "RSA_SHA256")
                // As most IdPs of research federations: requests are answered to the registered address only.
                .put("saml.client.signature", "false")
                .put("saml.force.post.binding", "true")
                .put("saml_force_name_id_format", "true")
                // Real KAFE IdPs send transient NameIDs; the stable identifier is an attribute.
                .put("saml_name_id_format", "transient")
                .put("saml_assertion_consumer_url_post", broker())
                .put("saml_single_logout_service_url_post", broker())
                .put("saml_single_logout_service_url_redirect", broker());
        var mappers = client.putArray("protocolMappers");
        Arrays.stream(ResearcherAttribute.values()).map(this::samlMapper).forEach(mappers::add);
        return client;
    }

    private ObjectNode samlMapper(ResearcherAttribute attribute) {
        ObjectNode mapper = JSON.objectNode()
                .put("name", attribute.attributeName())
                .put("protocol", "saml")
                .put(
                        "protocolMapper",
                        attribute.isEmail() ? "saml-user-property-mapper" : "saml-user-attribute-mapper");
        mapper.putObject("config")
                .put("user.attribute", attribute.userAttribute())
                .put("friendly.name", attribute.attributeName())
                .put("attribute.name", attribute.samlName())
                .put("attribute.nameformat", "URI Reference");
        return mapper;
    }

    private ObjectNode oidcClient() {
        ObjectNode client = JSON.objectNode()
                .put("clientId", "hub")
                .put("protocol", "openid-connect")
                .put("enabled", true)
                .put("publicClient", false)
                .put("clientAuthenticatorType", "client-secret")
                .put("secret", clientSecret)
                .put("standardFlowEnabled", true)
                .put("directAccessGrantsEnabled", false)
                .put("fullScopeAllowed", false);
        client.putArray("redirectUris").add(broker());
        client.putArray("defaultClientScopes").add("basic");
        client.putArray("optionalClientScopes").add("profile").add("email");
        client.putObject("attributes")
                .put("pkce.code.challenge.method", "S256")
                .put("post.logout.redirect.uris", broker() + "/logout_response");
        return client;
    }

    /** The scopes that relying parties of KAFE ask for, with its claims in them instead of Keycloak's usual ones. */
    private List<ObjectNode> oidcScopes() {
        return institution.protocol() == DemoInstitution.Protocol.OIDC
                ? List.of(oidcScope("profile", false), oidcScope("email", true))
                : List.of();
    }

    private ObjectNode oidcScope(String name, boolean email) {
        ObjectNode scope = JSON.objectNode().put("name", name).put("protocol", "openid-connect");
        scope.putObject("attributes").put("include.in.token.scope", "true");
        var mappers = scope.putArray("protocolMappers");
        Arrays.stream(ResearcherAttribute.values())
                .filter(attribute -> attribute.isEmail() == email)
                .map(this::oidcMapper)
                .forEach(mappers::add);
        return scope;
    }

    /** As KAFE's OIDC profile has it: the ID token carries no claims about the person, UserInfo does. */
    private ObjectNode oidcMapper(ResearcherAttribute attribute) {
        ObjectNode mapper = JSON.objectNode()
                .put("name", attribute.attributeName())
                .put("protocol", "openid-connect")
                .put(
                        "protocolMapper",
                        attribute.isEmail() ? "oidc-usermodel-property-mapper" : "oidc-usermodel-attribute-mapper");
        mapper.putObject("config")
                .put("user.attribute", attribute.userAttribute())
                .put("claim.name", attribute.claim())
                .put("jsonType.label", "String")
                .put("multivalued", Boolean.toString(attribute.multiValued()))
                .put("id.token.claim", "false")
                .put("access.token.claim", "false")
                .put("introspection.token.claim", "false")
                .put("userinfo.token.claim", "true");
        return mapper;
    }

    /** Where the hub takes answers: one address for all members of the federation, else one for each institution. */
    private String broker() {
        String alias = institution.protocol() == DemoInstitution.Protocol.SAML ? "demo" : institution.id();
        return hubRealm + "/broker/" + alias + "/endpoint";
    }
}
