package kr.fedhub.core.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digest functions that every Java has. */
public final class Digests {
    private Digests() {}

    public static MessageDigest sha256() {
        return of("SHA-256");
    }

    /**
     * A new digest function.
     *
     * @param name its name in Java, of one that every Java has
     */
    public static MessageDigest of(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }
}
