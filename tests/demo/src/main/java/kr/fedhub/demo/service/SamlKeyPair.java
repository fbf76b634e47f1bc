package kr.fedhub.demo.service;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key a SAML service signs with, and the self-signed certificate that carries its public half.
 *
 * @param key the private key, RSA
 * @param certificate the certificate of the matching public key
 */
public record SamlKeyPair(PrivateKey key, X509Certificate certificate) {
    /** A new RSA key of 2048 bits and its certificate, which is valid for ten years. */
    public static SamlKeyPair generate(String commonName) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new SamlKeyPair(pair.getPrivate(), selfSigned(pair, commonName));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("This Java cannot make an RSA key with its certificate", e);
        }
    }

    /** The certificate's DER form in base 64, one line, as SAML metadata carries it. */
    public String certificateBase64() {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("The certificate has no DER form", e);
        }
    }

    private static X509Certificate selfSigned(KeyPair pair, String commonName)
            throws GeneralSecurityException, OperatorCreationException {
        var name = new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(64, new SecureRandom()),
                Date.from(now.minus(1, ChronoUnit.HOURS)),
                Date.from(now.plus(3650, ChronoUnit.DAYS)),
                name,
                pair.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    /** Names the certificate only; the key stays out of logs. */
    @Override
    public String toString() {
        return "SamlKeyPair[" + certificate.getSubjectX500Principal() + "]";
    }
}
