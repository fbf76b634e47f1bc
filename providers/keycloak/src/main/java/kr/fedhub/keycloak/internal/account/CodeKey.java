package kr.fedhub.keycloak.internal.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.models.KeycloakSession;

/**
 * The realm's key for digests of codes: a code alone could be guessed from any digest.
 *
 * @param key for HMAC
 */
record CodeKey(SecretKey key) {
    private static final String MAC = "HmacSHA256";

    static CodeKey of(KeycloakSession session) {
        return new CodeKey(session.keys()
                .getActiveKey(session.getContext().getRealm(), KeyUse.SIG, Algorithm.HS512)
                .getSecretKey());
    }

    /** The digest of parts without line breaks, in lower-case hex digits. */
    String digest(String... parts) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            byte[] text = ("hub-account-code\n" + String.join("\n", parts)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "CodeKey";
    }
}
