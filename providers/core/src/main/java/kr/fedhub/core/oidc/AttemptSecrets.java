package kr.fedhub.core.oidc;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import kr.fedhub.core.digest.Digests;

/**
 * What ties an answer to the request that asked for it; each is random, of 256 bits.
 *
 * @param state ties the browser (OAuth 2.0, RFC 6749, section 10.12)
 * @param nonce ties the ID token (OpenID Connect Core 1.0, section 15.5.2)
 * @param verifier ties the code (PKCE, RFC 7636)
 */
public record AttemptSecrets(String state, String nonce, String verifier) {
    private static final int BYTES = 32;

    /** New ones. */
    public static AttemptSecrets draw(SecureRandom random) {
        return new AttemptSecrets(text(random), text(random), text(random));
    }

    /** What the provider is told of the verifier before it is used, by the method {@code S256}. */
    public String challenge() {
        return base64(Digests.sha256().digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String text(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "AttemptSecrets";
    }
}
