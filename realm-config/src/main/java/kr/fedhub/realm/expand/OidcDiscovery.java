package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import kr.fedhub.realm.descriptor.Brokering;
import kr.fedhub.realm.descriptor.WebAddress;
import kr.fedhub.realm.descriptor.Where;

/**
 * What an OpenID provider publishes about itself.
 *
 * @param issuer its issuer, the same as in the descriptor
 * @param authorization where browsers are sent
 * @param token where codes are redeemed
 * @param jwks its signing keys
 * @param userInfo where attributes are asked for, if it has such a place
 * @param logout where browsers are sent to log out, if it has such a place
 */
record OidcDiscovery(
        String issuer,
        String authorization,
        String token,
        String jwks,
        Optional<String> userInfo,
        Optional<String> logout) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static OidcDiscovery parse(byte[] document, Brokering.Oidc oidc) {
        Where where = oidc.where();
        JsonNode json = json(document, where);
        String issuer = json.path("issuer").asText();
        if (!issuer.equals(oidc.issuer().toString())) {
            throw where.refuse("the provider there calls itself '" + issuer + "', not '" + oidc.issuer() + "'");
        }
        return new OidcDiscovery(
                issuer,
                endpoint(json, "authorization_endpoint", where),
                endpoint(json, "token_endpoint", where),
                endpoint(json, "jwks_uri", where),
                optional(json, "userinfo_endpoint", where),
                optional(json, "end_session_endpoint", where));
    }

    private static JsonNode json(byte[] document, Where where) {
        try {
            JsonNode json = JSON.readTree(document);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            throw where.refuse("the provider's discovery document is not JSON", e);
        }
        throw where.refuse("the provider's discovery document is not a JSON object");
    }

    private static String endpoint(JsonNode json, String name, Where where) {
        return optional(json, name, where)
                .orElseThrow(() -> where.refuse("the provider's discovery document has no " + name));
    }

    private static Optional<String> optional(JsonNode json, String name, Where where) {
        if (!json.hasNonNull(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(WebAddress.trusted(json.path(name).asText()).toString());
        } catch (IllegalArgumentException e) {
            throw where.refuse("the provider's " + name + " " + e.getMessage());
        }
    }
}
