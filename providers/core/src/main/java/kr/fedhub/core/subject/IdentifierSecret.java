package kr.fedhub.core.subject;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What pairwise identifiers are made with. Whoever knows it can tell which of them are one researcher's; whoever changes it makes
 * everybody somebody else at every service.
 */
public final class IdentifierSecret {
    /** How many characters it has at least. */
    public static final int SHORTEST = 32;

    private static final String MAC = "HmacSHA256";
    private static final String FINGERPRINT_OF = "fedhub identifiers";
    private static final int FINGERPRINT_DIGITS = 16;

    private final SecretKeySpec key;

    /**
     * The secret.
     *
     * @throws IllegalArgumentException when it could be guessed
     */
    public IdentifierSecret(String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException("the secret has fewer than " + SHORTEST + " characters");
        }
        key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), MAC);
    }

    /** Tells two secrets apart and says nothing of either: 16 hex digits of the HMAC-SHA-256 of a fixed text. */
    public String fingerprint() {
        return HexFormat.of().formatHex(mac(FINGERPRINT_OF)).substring(0, FINGERPRINT_DIGITS);
    }

    byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    /** Does not show it. */
    @Override
    public String toString() {
        return "IdentifierSecret";
    }
}
