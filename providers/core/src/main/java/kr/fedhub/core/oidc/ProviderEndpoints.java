package kr.fedhub.core.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/**
 * Where an OpenID Provider is asked.
 *
 * @param authorization where browsers are sent
 * @param token where codes are redeemed
 * @param keys its keys (JWKS)
 */
public record ProviderEndpoints(URI authorization, URI token, URI keys) {
    /**
     * Reads a provider's own description (OpenID Connect Discovery 1.0, section 3). The client's secret goes to the token
     * endpoint, so a description may only name addresses at the host of the issuer; others have to stand in the settings.
     *
     * @param issuer the provider that is meant
     * @throws UnprovenException when it describes another provider, or addresses elsewhere
     */
    public static ProviderEndpoints described(String json, String issuer) throws UnprovenException {
        ObjectNode description = StrictJson.object(json, "the provider's description");
        if (!issuer.equals(description.path("issuer").textValue())) {
            throw UnprovenException.notBelieved("the provider's description is of another issuer");
        }
        URI host = URI.create(issuer);
        return new ProviderEndpoints(
                endpoint(description, "authorization_endpoint", host),
                endpoint(description, "token_endpoint", host),
                endpoint(description, "jwks_uri", host));
    }

    private static URI endpoint(JsonNode description, String name, URI host) throws UnprovenException {
        URI address;
        try {
            address = ProviderAddress.parse(description.path(name).asText(), name);
        } catch (IllegalArgumentException e) {
            throw UnprovenException.notBelieved("the provider's description has no usable " + name);
        }
        if (!ProviderAddress.sameHost(address, host)) {
            throw UnprovenException.notBelieved("the provider's description names another host as " + name);
        }
        return address;
    }
}
