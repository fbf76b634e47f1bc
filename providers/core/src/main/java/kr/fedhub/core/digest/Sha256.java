package kr.fedhub.core.digest;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The SHA-256 digest of a text in UTF-8. */
public final class Sha256 {
    private Sha256() {}

    /** The digest in lower-case hex, 64 characters. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
