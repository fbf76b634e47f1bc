package kr.fedhub.example.card;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The number on the back of a card, which the library makes with a key of its own. */
public final class CardPin {
    private static final String MAC = "HmacSHA256";
    private static final int CHARACTERS = 12;

    private CardPin() {}

    /** The number of a card: 12 hexadecimal digits. */
    public static String of(String card, String key) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), MAC));
            byte[] digest = mac.doFinal(("library-card " + card).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CHARACTERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    /** Whether somebody typed the number of a card, compared in a time that says nothing. */
    static boolean isOf(String card, String key, String typed) {
        return MessageDigest.isEqual(
                of(card, key).getBytes(StandardCharsets.US_ASCII),
                typed.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
