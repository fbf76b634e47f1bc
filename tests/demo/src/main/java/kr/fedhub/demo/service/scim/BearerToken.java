package kr.fedhub.demo.service.scim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The one token that opens a directory (RFC 6750).
 *
 * @param value the secret
 */
record BearerToken(String value) {
    private static final String SCHEME = "Bearer ";

    BearerToken {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a directory without a token would be open to everybody");
        }
    }

    /** Whether the header carries it; takes the same time for every wrong token of one length. */
    boolean isIn(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] given = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), given);
    }

    /** Does not show it. */
    @Override
    public String toString() {
        return "BearerToken";
    }
}
