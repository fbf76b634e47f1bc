package kr.fedhub.keycloak.internal.proof.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import kr.fedhub.core.oidc.CompactToken;
import kr.fedhub.core.oidc.UnprovenException;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.AsymmetricSignatureVerifierContext;
import org.keycloak.crypto.ECDSASignatureVerifierContext;
import org.keycloak.crypto.KeyType;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureVerifierContext;
import org.keycloak.jose.jwk.JWKParser;

/** Checks signatures by the cryptography that the server was started with. */
final class SignatureCheck {
    private SignatureCheck() {}

    /** Whether a key signed a token; a key that is none signed nothing. */
    static boolean holds(CompactToken token, JsonNode key) throws UnprovenException {
        byte[] signature = token.signatureBytes();
        try {
            return verifier(token, key).verify(token.signed().getBytes(StandardCharsets.US_ASCII), signature);
        } catch (VerificationException | RuntimeException e) {
            // Keys come from outside, and Keycloak's parser has no exception of its own for odd ones.
            return false;
        }
    }

    private static SignatureVerifierContext verifier(CompactToken token, JsonNode key) {
        KeyWrapper wrapper = new KeyWrapper();
        wrapper.setAlgorithm(token.algorithm().name());
        wrapper.setType(key.path("kty").asText());
        wrapper.setPublicKey(JWKParser.create().parse(key.toString()).toPublicKey());
        return KeyType.EC.equals(wrapper.getType())
                ? new ECDSASignatureVerifierContext(wrapper)
                : new AsymmetricSignatureVerifierContext(wrapper);
    }
}
