package kr.fedhub.core.metadata.aggregate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digest functions that every Java has. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        return of("SHA-256");
    }

    static MessageDigest of(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }
}
