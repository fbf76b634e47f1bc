package kr.fedhub.keycloak.internal.proof.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import kr.fedhub.core.code.OneTimeCode;
import kr.fedhub.keycloak.firstuse.proof.ProofContext;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;

/** A digest of a code, keyed with the realm's own key since a code alone could be guessed from any digest, and bound to its attempt. */
final class CodeDigest {
    private static final String MAC = "HmacSHA256";

    private CodeDigest() {}

    /** In lower-case hex digits. */
    static String of(ProofContext context, OneTimeCode code) {
        KeyWrapper key = context.session().keys().getActiveKey(context.realm(), KeyUse.SIG, Algorithm.HS512);
        String text = String.join(
                "\n",
                "hub-code",
                context.attempt(),
                context.service().getId(),
                context.researcher().getId(),
                context.institution().orElse(""),
                code.digits());
        return hmac(key.getSecretKey(), text);
    }

    private static String hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
