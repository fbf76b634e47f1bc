package kr.fedhub.core.metadata.sp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import javax.xml.crypto.dsig.SignatureMethod;

/**
 * The key that signs the document.
 *
 * @param privateKey RSA of 2048 bits or EC on P-256, or more
 * @param certificate the certificate of its public half
 */
public record SigningKey(PrivateKey privateKey, X509Certificate certificate) {
    /** Signs a few bytes to see that the two belong together, which a key inside a security module shows no other way. */
    public SigningKey {
        PublishedKeys.requireStrong(certificate);
        if (!belongTogether(privateKey, certificate)) {
            throw new IllegalArgumentException("give the private key of the certificate "
                    + certificate.getSubjectX500Principal() + "; this one is of another");
        }
    }

    /** The algorithm of the signature, as XML Signature names it (RFC 9231 §2.3). */
    String signatureMethod() {
        return isRsa(certificate) ? SignatureMethod.RSA_SHA256 : SignatureMethod.ECDSA_SHA256;
    }

    private static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
        byte[] bytes = "probe".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signature = Signature.getInstance(isRsa(certificate) ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(key);
            signature.update(bytes);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(bytes);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isRsa(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAPublicKey;
    }

    /** Names the certificate only; the key stays out of logs. */
    @Override
    public String toString() {
        return "SigningKey[" + certificate.getSubjectX500Principal() + "]";
    }
}
