package kr.fedhub.e2e.firstuse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A realm of stock Keycloak whose users can be read and written over SCIM. */
final class StockRealm {
    /** The annotation by which a user attribute stands for one of SCIM. */
    private static final String ANNOTATION = "kc.scim.schema.attribute";

    private StockRealm() {}

    /** The realm with one client, whose tokens the SCIM endpoint takes: it wants to be their audience. */
    static ObjectNode realm(String clientId, String secret, URI audience) {
        ObjectNode realm = JsonNodeFactory.instance
                .objectNode()
                .put("realm", StockScim.REALM)
                .put("enabled", true)
                .put("scimApiEnabled", true);
        ObjectNode client = realm.putArray("clients").addObject();
        client.put("clientId", clientId)
                .put("secret", secret)
                .put("publicClient", false)
                .put("standardFlowEnabled", false)
                .put("serviceAccountsEnabled", true);
        client.putArray("protocolMappers")
                .addObject()
                .put("name", "scim")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper")
                .putObject("config")
                .put("included.custom.audience", audience.toString())
                .put("access.token.claim", "true");
        ObjectNode account = realm.putArray("users").addObject();
        account.put("username", "service-account-" + clientId)
                .put("enabled", true)
                .put("serviceAccountClientId", clientId)
                .putObject("clientRoles")
                .putArray("realm-management")
                .add("manage-users")
                .add("view-users")
                .add("query-users");
        return realm;
    }

    /** What the realm keeps of its users; without these annotations, Keycloak forgets what SCIM clients say. */
    static ObjectNode profile() {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        List.of("username", "email", "firstName", "lastName").forEach(name -> attribute(profile, name));
        Map.of("externalId", "externalId", "displayName", "displayName", "fullName", "name.formatted")
                .forEach((name, scim) ->
                        attribute(profile, name).putObject("annotations").put(ANNOTATION, scim));
        return profile;
    }

    private static ObjectNode attribute(ObjectNode profile, String name) {
        ObjectNode attribute = profile.withArray("attributes").addObject().put("name", name);
        ObjectNode permissions = attribute.putObject("permissions");
        permissions.putArray("view").add("admin");
        permissions.putArray("edit").add("admin");
        return attribute;
    }
}
