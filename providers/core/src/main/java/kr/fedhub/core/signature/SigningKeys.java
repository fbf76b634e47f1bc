package kr.fedhub.core.signature;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** Which keys are strong enough to sign with: RSA of 2048 bits and elliptic curves of 256 bits or more. */
public final class SigningKeys {
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;

    private SigningKeys() {}

    /** What is wrong with a key, if anything. */
    public static Optional<String> objection(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return tooShort("RSA", rsa.getModulus().bitLength(), RSA_BITS);
        }
        if (key instanceof ECPublicKey ec) {
            return tooShort("EC", ec.getParams().getOrder().bitLength(), EC_BITS);
        }
        return Optional.of("a key of type " + key.getAlgorithm() + " is neither RSA nor EC");
    }

    private static Optional<String> tooShort(String type, int bits, int needed) {
        return bits < needed
                ? Optional.of("its " + type + " key has " + bits + " bits, fewer than " + needed)
                : Optional.empty();
    }
}
