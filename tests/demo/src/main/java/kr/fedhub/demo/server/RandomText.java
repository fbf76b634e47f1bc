package kr.fedhub.demo.server;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets and passwords that nobody can guess. */
public final class RandomText {
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A secret between two programs, 256 bits. */
    public String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password that a person can type off a screen, about 59 bits. */
    public String password() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return text.toString();
    }
}
