package kr.fedhub.e2e.firstuse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.util.List;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.realm.apply.AdminApi;

/**
 * Where NTIS's members log in at NTIS itself: an OpenID Provider that nobody here wrote, a stock Keycloak realm beside the hub's. It
 * says who somebody is in the claim {@code member}, and as a verifier in {@code verified_claims}.
 *
 * @param federation beside whose hub it is
 */
record MembersRealm(DemoFederation federation) {
    static final String TRUST_FRAMEWORK = "kr_members";
    static final String PASSWORD = "members-password-1";
    /** The client of which people are asked whether they want it to know them. */
    static final String ASKING_CLIENT = "hub-asking";

    static final String CLIENT = "hub";

    private static final String REALM = "ntis-members";
    private static final List<String> MEMBERS = List.of("haneul", "bada", "sora", "stranger");

    /** The one that is there, or a new one; making its keys takes long. */
    static MembersRealm open(DemoFederation federation) {
        MembersRealm realm = new MembersRealm(federation);
        try (AdminApi api = federation.hubApi()) {
            if (api.find("/admin/realms/" + REALM).isEmpty()) {
                api.post("/admin/realms", realm.representation());
            }
        }
        return realm;
    }

    String issuer() {
        return federation.hub().resolve("/realms/" + REALM).toString();
    }

    /**
     * What a descriptor says about it.
     *
     * @param proof the kind of proof
     * @param more settings, each beginning with a comma
     */
    String proof(String proof, String client, String more) {
        return proof(proof, issuer(), client, more);
    }

    /** What a descriptor says about a provider where nobody listens. */
    static String nowhere(String proof, String more) {
        return proof(proof, "http://localhost:1/realms/nowhere", CLIENT, more);
    }

    private static String proof(String proof, String issuer, String client, String more) {
        return "    - %s: {issuer: '%s', discovery: '%s/.well-known/openid-configuration', clientId: %s, clientSecret: '%s'%s}\n"
                .formatted(proof, issuer, issuer, client, "${env.FEDHUB_SECRET_NTIS_SCIM}", more);
    }

    /** Logs in on its page. */
    static void logIn(Page page, String member) {
        page.locator("#username").fill(member);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
    }

    /** Whether a browser comes back to the hub with this address. */
    static boolean isAnswer(String address) {
        return address.contains("/hub-first-use/callback?");
    }

    private ObjectNode representation() {
        ObjectNode realm = JsonNodeFactory.instance
                .objectNode()
                .put("realm", REALM)
                .put("enabled", true)
                .put("loginWithEmailAllowed", false);
        ArrayNode users = realm.putArray("users");
        for (String member : MEMBERS) {
            ObjectNode user = users.addObject()
                    .put("username", member)
                    .put("enabled", true)
                    .put("email", member + "@members.example")
                    .put("firstName", member)
                    .put("lastName", member);
            user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
        }
        ArrayNode clients = realm.putArray("clients");
        client(clients.addObject(), CLIENT, false);
        client(clients.addObject(), ASKING_CLIENT, true);
        return realm;
    }

    private void client(ObjectNode client, String id, boolean asks) {
        client.put("clientId", id)
                .put("secret", federation.directorySecret(DemoService.NTIS))
                .put("consentRequired", asks)
                .put("standardFlowEnabled", true);
        client.putArray("redirectUris").add(federation.hubRealm() + "/hub-first-use/callback");
        client.putObject("attributes").put("pkce.code.challenge.method", "S256");
        client.putArray("defaultClientScopes").add("basic").add("acr").add("profile");
        ArrayNode mappers = client.putArray("protocolMappers");
        attribute(mappers, "member");
        attribute(mappers, "verified_claims.claims.member");
        ObjectNode framework =
                mapper(mappers, "oidc-hardcoded-claim-mapper", "verified_claims.verification.trust_framework");
        framework.put("claim.value", TRUST_FRAMEWORK);
    }

    private static void attribute(ArrayNode mappers, String claim) {
        mapper(mappers, "oidc-usermodel-attribute-mapper", claim).put("user.attribute", "username");
    }

    private static ObjectNode mapper(ArrayNode mappers, String kind, String claim) {
        return mappers.addObject()
                .put("name", claim)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind)
                .putObject("config")
                .put("claim.name", claim)
                .put("jsonType.label", "String")
                .put("id.token.claim", "true");
    }

    static void remove(DemoFederation federation) {
        try (AdminApi api = federation.hubApi()) {
            api.delete("/admin/realms/" + REALM);
        }
    }
}
