package kr.fedhub.e2e.saml;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.dsig.DigestMethod;

/** How a party signs (RFC 9231 §2.3; XML Signature 1.1 §6.4), also in ways that the hub must not accept. */
public enum SignatureAlgorithm {
    RSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", DigestMethod.SHA256, "SHA256withRSA"),
    /** Broken since 2017: collisions can be made. */
    RSA_SHA1("http://www.w3.org/2000/09/xmldsig#rsa-sha1", DigestMethod.SHA1, "SHA1withRSA"),
    /** A sound signature over a digest that is not. */
    RSA_SHA256_OVER_SHA1("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", DigestMethod.SHA1, "SHA256withRSA"),
    RSA_PSS_SHA256("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", DigestMethod.SHA256, "RSASSA-PSS"),
    ECDSA_SHA256(
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", DigestMethod.SHA256, "SHA256withECDSAinP1363Format"),
    /** A shared secret, for which an attacker takes the public key. */
    HMAC_SHA256("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", DigestMethod.SHA256, "HmacSHA256");

    private final String uri;
    private final String digest;
    private final String name;

    SignatureAlgorithm(String uri, String digest, String name) {
        this.uri = uri;
        this.digest = digest;
        this.name = name;
    }

    /** The URI of the signature algorithm. */
    public String uri() {
        return uri;
    }

    /** The URI of the algorithm that digests what is signed. */
    String digest() {
        return digest;
    }

    /** What signs in an XML signature. */
    Key key(Credential credential) {
        return this == HMAC_SHA256
                ? new SecretKeySpec(credential.certificate().getPublicKey().getEncoded(), name)
                : credential.key();
    }

    /** Signs bytes, as the Redirect binding does. */
    byte[] sign(PrivateKey key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(name);
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the key's owner signed the bytes. */
    boolean verifies(PublicKey key, byte[] bytes, byte[] value) {
        try {
            Signature signature = Signature.getInstance(name);
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
