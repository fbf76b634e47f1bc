package kr.fedhub.core.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed token as it was sent (JWS compact serialization, RFC 7515, section 7.1); nothing of it is believed yet.
 *
 * @param algorithm one that needs the provider's own key: neither {@code none}, nor one by which everybody could sign who knows the
 *     public key or the client's secret
 * @param keyId which key, if it says
 * @param signed what is signed
 * @param signature in base64url
 */
public record CompactToken(SigningAlgorithm algorithm, Optional<String> keyId, String signed, String signature) {
    private static final int LONGEST = 64 * 1024;
    private static final Pattern FORM = Pattern.compile("(([A-Za-z0-9_-]+)\\.[A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

    /**
     * Reads a token.
     *
     * @throws UnprovenException when it is none, or not signed in a way that proves something
     */
    public static CompactToken parse(String text) throws UnprovenException {
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST || !form.matches()) {
            throw UnprovenException.notBelieved("the ID token has not the form of a signed token");
        }
        ObjectNode header = StrictJson.object(decoded(form.group(2)), "the ID token's header");
        if (header.has("crit") || header.has("b64")) {
            throw UnprovenException.notBelieved("the ID token needs something unknown");
        }
        JsonNode keyId = header.path("kid");
        if (!keyId.isMissingNode() && !keyId.isTextual()) {
            throw UnprovenException.notBelieved("the ID token names its key by no text");
        }
        return new CompactToken(
                SigningAlgorithm.parse(header.path("alg").asText()),
                Optional.ofNullable(keyId.textValue()),
                form.group(1),
                form.group(3));
    }

    /**
     * The claims, for one who has checked the signature.
     *
     * @throws UnprovenException when there are none
     */
    public ObjectNode claims() throws UnprovenException {
        return StrictJson.object(decoded(signed.substring(signed.indexOf('.') + 1)), "the ID token");
    }

    /** The signature's bytes. */
    public byte[] signatureBytes() throws UnprovenException {
        return bytes(signature);
    }

    private static String decoded(String base64) throws UnprovenException {
        return new String(bytes(base64), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String base64) throws UnprovenException {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw UnprovenException.notBelieved("a part of the ID token is no base64url");
        }
    }

    @Override
    public String toString() {
        return "CompactToken[" + algorithm + "]";
    }
}
