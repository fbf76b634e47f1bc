package kr.fedhub.core.signature;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** The signature algorithms that the hub accepts (RFC 9231 §2.3): no SHA-1, no MD5, no shared secrets. */
public enum SignatureMethod {
    RSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "RSA", "SHA256withRSA"),
    RSA_SHA384("http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", "RSA", "SHA384withRSA"),
    RSA_SHA512("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "RSA", "SHA512withRSA"),
    ECDSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "EC", "SHA256withECDSAinP1363Format"),
    ECDSA_SHA384("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", "EC", "SHA384withECDSAinP1363Format"),
    ECDSA_SHA512("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512", "EC", "SHA512withECDSAinP1363Format"),
    PSS_SHA256("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", 256),
    PSS_SHA384("http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1", 384),
    PSS_SHA512("http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1", 512);

    private final String uri;
    private final String keyType;
    private final String algorithm;
    private final int pssBits;

    SignatureMethod(String uri, String keyType, String algorithm) {
        this.uri = uri;
        this.keyType = keyType;
        this.algorithm = algorithm;
        pssBits = 0;
    }

    SignatureMethod(String uri, int pssBits) {
        this.uri = uri;
        keyType = "RSA";
        algorithm = "RSASSA-PSS";
        this.pssBits = pssBits;
    }

    /** The algorithm of that URI, if it is accepted. */
    public static Optional<SignatureMethod> of(String uri) {
        return Arrays.stream(values()).filter(method -> method.uri.equals(uri)).findFirst();
    }

    /** Whether the key's owner signed these bytes. A signature that cannot be read is a wrong one. */
    public boolean verifies(PublicKey key, byte[] signed, byte[] signature) {
        if (!key.getAlgorithm().equals(keyType)) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(algorithm);
            if (pssBits > 0) {
                String digest = "SHA-" + pssBits;
                verifier.setParameter(
                        new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), pssBits / Byte.SIZE, 1));
            }
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
