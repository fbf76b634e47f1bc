package kr.fedhub.e2e.firstuse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.realm.apply.AdminApi;

/** Services, people and whatever else a test adds to the hub's realm. Closing it takes them away again. */
final class TestServices implements AutoCloseable {
    private static final String REALM = "/admin/realms/hub";
    /** Whoever signs up is linked, and the service keeps its accounts itself. */
    private static final String FIRST_USE = """
            {"proofs": [], "signUp": true, "accountClaim": "voPersonApplicationUID"}""";

    private static final List<String> GRANTS = List.of(
            "standard.token.exchange.enabled",
            "oauth2.device.authorization.grant.enabled",
            "oidc.ciba.grant.enabled",
            "oauth2.jwt.authorization.grant.enabled");

    private final AdminApi api;
    private final URI back;
    private final String password;
    private final Deque<String> made = new ArrayDeque<>();

    TestServices(DemoFederation federation, AdminApi api) {
        this.api = api;
        this.back = federation.service(DemoService.SCIENCEON).resolve("/");
        this.password = federation.password();
    }

    /** A service that links accounts. */
    OidcClient linking(Map<String, String> attributes) {
        Map<String, String> all = new TreeMap<>(attributes);
        all.put("hub.first-use", FIRST_USE);
        OidcClient service = new OidcClient("linking-" + random(), random(), back);
        make("/clients", client(service, all, List.of()));
        return service;
    }

    /** A service that links none, and may ask for tokens that are good at one that does. */
    OidcClient portal(OidcClient linking, Map<String, String> attributes) {
        scope(linking);
        OidcClient service = new OidcClient("portal-" + random(), random(), back);
        make("/clients", client(service, attributes, List.of(linking.audienceScope())));
        return service;
    }

    /** A SAML service that links accounts and signs nothing; returns its entityID. */
    String samlLinking(URI acs) {
        String entityId = "https://" + random() + ".example/saml";
        ObjectNode client = JsonNodeFactory.instance
                .objectNode()
                .put("clientId", entityId)
                .put("protocol", "saml")
                .put("enabled", true)
                .put("fullScopeAllowed", false);
        client.putArray("redirectUris").add(acs.toString());
        client.putArray("defaultClientScopes");
        client.putObject("attributes")
                .put("saml.client.signature", "false")
                .put("saml.force.post.binding", "true")
                .put("saml_assertion_consumer_url_post", acs.toString())
                .put("hub.first-use", FIRST_USE);
        make("/clients", client);
        return entityId;
    }

    /** Somebody with an account at the hub. */
    Researcher researcher() {
        String username = "researcher-" + random();
        ObjectNode user = JsonNodeFactory.instance
                .objectNode()
                .put("username", username)
                .put("enabled", true)
                .put("email", username + "@hub.example");
        user.putObject("attributes").putArray("displayName").add("시험 연구자");
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
        return new Researcher(make("/users", user), username, password);
    }

    /** An issuer whose assertions are taken, and what it calls a researcher. */
    void issuer(String alias, Assertion issuer, Researcher researcher, String subject) {
        ObjectNode provider = JsonNodeFactory.instance
                .objectNode()
                .put("alias", alias)
                .put("providerId", "jwt-authorization-grant")
                .put("enabled", true)
                .put("hideOnLogin", true);
        provider.putObject("config")
                .put("issuer", issuer.name())
                .put("jwtAuthorizationGrantEnabled", "true")
                .put("useJwksUrl", "false")
                .put("publicKeySignatureVerifier", issuer.publicKey());
        make("/identity-provider/instances", provider, "/identity-provider/instances/" + alias);
        ObjectNode link = JsonNodeFactory.instance
                .objectNode()
                .put("identityProvider", alias)
                .put("userId", subject)
                .put("userName", subject);
        api.post(REALM + "/users/" + researcher.id() + "/federated-identity/" + alias, link);
    }

    /** Makes the tokens of a service good at another one, for whoever asks with its scope. */
    private void scope(OidcClient audience) {
        ObjectNode scope = JsonNodeFactory.instance
                .objectNode()
                .put("name", audience.audienceScope())
                .put("protocol", "openid-connect");
        ObjectNode mapper = scope.putArray("protocolMappers")
                .addObject()
                .put("name", "audience")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper");
        mapper.putObject("config")
                .put("included.client.audience", audience.clientId())
                .put("access.token.claim", "true");
        make("/client-scopes", scope);
    }

    private static ObjectNode client(OidcClient service, Map<String, String> attributes, List<String> scopes) {
        ObjectNode client = JsonNodeFactory.instance
                .objectNode()
                .put("clientId", service.clientId())
                .put("secret", service.secret())
                .put("protocol", "openid-connect")
                .put("enabled", true)
                .put("publicClient", false)
                .put("standardFlowEnabled", true)
                .put("directAccessGrantsEnabled", true)
                .put("serviceAccountsEnabled", true)
                .put("fullScopeAllowed", false);
        client.putArray("redirectUris").add(service.back().toString());
        client.putArray("defaultClientScopes").add("basic").add("acr");
        ArrayNode optional = client.putArray("optionalClientScopes").add("offline_access");
        scopes.forEach(optional::add);
        ObjectNode all = client.putObject("attributes");
        GRANTS.forEach(grant -> all.put(grant, "true"));
        attributes.forEach(all::put);
        // Every resource may be had by everybody: what is refused is not refused for a policy of the service.
        client.put("authorizationServicesEnabled", true)
                .putObject("authorizationSettings")
                .put("policyEnforcementMode", "PERMISSIVE")
                .putArray("resources")
                .addObject()
                .put("name", "data");
        return client;
    }

    private String make(String path, ObjectNode thing) {
        String id = api.post(REALM + path, thing);
        made.push(REALM + path + "/" + id);
        return id;
    }

    private void make(String path, ObjectNode thing, String address) {
        api.post(REALM + path, thing);
        made.push(REALM + address);
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    @Override
    public void close() {
        made.forEach(api::delete);
    }
}
