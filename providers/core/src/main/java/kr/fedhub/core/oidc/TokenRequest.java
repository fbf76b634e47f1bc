package kr.fedhub.core.oidc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Redeems a code (OpenID Connect Core 1.0, section 3.1.3).
 *
 * @param code what the browser brought
 * @param redirectUri where it was brought to
 * @param verifier what only the one who asked knows
 */
public record TokenRequest(String code, URI redirectUri, String verifier) {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    /** The fields of the form. */
    public Map<String, String> form() {
        return Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirectUri.toString(),
                "code_verifier",
                verifier);
    }

    /** The header by which the hub says who it is ({@code client_secret_basic}, RFC 6749, section 2.3.1). */
    public static String authorization(String clientId, String secret) {
        String both = encoded(clientId) + ":" + encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * The ID token of an answer.
     *
     * @param status of the HTTP response
     * @throws UnprovenException when there is none
     */
    public static String idToken(int status, String body) throws UnprovenException {
        if (status == OK) {
            ObjectNode answer = StrictJson.object(body, "the answer to the code");
            return Optional.ofNullable(answer.path("id_token").textValue())
                    .orElseThrow(() -> UnprovenException.notBelieved("the answer to the code has no ID token"));
        }
        if (status == BAD_REQUEST && body.contains("\"invalid_grant\"")) {
            throw UnprovenException.notBelieved("the provider does not know the code");
        }
        throw new UnprovenException(
                ProofFailure.UNAVAILABLE, "the provider answers the code with HTTP status " + status);
    }

    @Override
    public String toString() {
        return "TokenRequest";
    }
}
