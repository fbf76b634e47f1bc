package kr.fedhub.e2e.firstuse;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Somebody who says in signed JSON who a researcher is (RFC 7523).
 *
 * @param name what it is called
 * @param keys what it signs with
 */
record Assertion(String name, KeyPair keys) {
    private static final int BITS = 2048;
    private static final int SECONDS = 60;

    static Assertion byNewIssuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new Assertion("https://" + UUID.randomUUID() + ".example", generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that its signatures are checked with, as Keycloak wants it. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** An assertion about somebody, for one use. */
    String about(String subject, String audience) {
        long now = Instant.now().getEpochSecond();
        String content = encoded("{\"alg\": \"RS256\", \"typ\": \"JWT\"}") + "."
                + encoded("""
                        {"iss": "%s", "sub": "%s", "aud": "%s", "iat": %d, "exp": %d, "jti": "%s"}""".formatted(name, subject, audience, now, now + SECONDS, UUID.randomUUID()));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
