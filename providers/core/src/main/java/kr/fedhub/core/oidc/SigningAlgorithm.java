package kr.fedhub.core.oidc;

import java.util.Arrays;

/** How an ID token may be signed (RFC 7518, section 3.1): by a private key, in a way that nobody has broken. */
public enum SigningAlgorithm {
    RS256("RSA", ""),
    RS384("RSA", ""),
    RS512("RSA", ""),
    PS256("RSA", ""),
    PS384("RSA", ""),
    PS512("RSA", ""),
    ES256("EC", "P-256"),
    ES384("EC", "P-384"),
    ES512("EC", "P-521");

    private final String keyType;
    private final String curve;

    SigningAlgorithm(String keyType, String curve) {
        this.keyType = keyType;
        this.curve = curve;
    }

    static SigningAlgorithm parse(String name) throws UnprovenException {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.name().equals(name))
                .findAny()
                .orElseThrow(() -> UnprovenException.notBelieved("the ID token is signed in no way that is taken"));
    }

    /** {@code kty} of its keys. */
    String keyType() {
        return keyType;
    }

    /** {@code crv} of its keys, or empty. */
    String curve() {
        return curve;
    }
}
