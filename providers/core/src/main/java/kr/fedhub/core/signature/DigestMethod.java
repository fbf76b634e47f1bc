package kr.fedhub.core.signature;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import kr.fedhub.core.digest.Digests;

/** The digest algorithms that the hub accepts (RFC 9231 §2.1 and XML encryption §5.8). */
public enum DigestMethod {
    SHA256("http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256"),
    SHA384("http://www.w3.org/2001/04/xmldsig-more#sha384", "SHA-384"),
    SHA512("http://www.w3.org/2001/04/xmlenc#sha512", "SHA-512");

    private final String uri;
    private final String algorithm;

    DigestMethod(String uri, String algorithm) {
        this.uri = uri;
        this.algorithm = algorithm;
    }

    /** The algorithm of that URI, if it is accepted. */
    public static Optional<DigestMethod> of(String uri) {
        return Arrays.stream(values()).filter(method -> method.uri.equals(uri)).findFirst();
    }

    /** A new digest function. */
    public MessageDigest digest() {
        return Digests.of(algorithm);
    }
}
