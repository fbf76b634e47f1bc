package kr.fedhub.e2e.firstuse;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A service of a test, with every grant that Keycloak has.
 *
 * @param clientId what it is called
 * @param secret what it proves itself with
 * @param back where its researchers come back to
 */
record OidcClient(String clientId, String secret, URI back) {
    /** What asks for a token that is good at this service, too. */
    String audienceScope() {
        return "to-" + clientId;
    }

    /** Its request for a login, with more parameters, each beginning with {@code &}. */
    URI authorization(URI realm, String more) {
        return URI.create(realm + "/protocol/openid-connect/auth?client_id=" + clientId
                + "&response_type=code&scope=openid&state=s&redirect_uri="
                + URLEncoder.encode(back.toString(), StandardCharsets.UTF_8) + more);
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return clientId;
    }
}
