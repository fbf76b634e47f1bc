package kr.fedhub.realm.apply;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Tells whether a secret is the one that was written before, without keeping it. Salted and slow, since whoever may read
 * the identity provider can read the digest; bound to its owner, so that equal secrets do not show.
 *
 * @param owner whose secret it is
 * @param secret the secret
 */
record SecretDigest(String owner, String secret) {
    private static final int ITERATIONS = 20_000;
    private static final int BITS = 256;
    private static final int SALT_BYTES = 16;

    /** A new digest. */
    String make() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return base64.encodeToString(salt) + "." + base64.encodeToString(hash(salt));
    }

    /** Whether the digest was made of this secret. */
    boolean matches(String digest) {
        int dot = digest.indexOf('.');
        if (dot < 0) {
            return false;
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            byte[] salt = base64.decode(digest.substring(0, dot));
            return salt.length == SALT_BYTES
                    && MessageDigest.isEqual(base64.decode(digest.substring(dot + 1)), hash(salt));
        } catch (IllegalArgumentException e) {
            // Somebody has written something else there: as good as no digest.
            return false;
        }
    }

    @Override
    public String toString() {
        return "digest of a secret of " + owner;
    }

    private byte[] hash(byte[] salt) {
        char[] text = (owner + "\n" + secret).toCharArray();
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(text, salt, ITERATIONS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA256", e);
        }
    }
}
