package kr.fedhub.e2e.saml;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key and the certificate that it signed itself.
 *
 * @param key the private key, RSA or EC
 * @param certificate the certificate of the matching public key
 */
public record Credential(PrivateKey key, X509Certificate certificate) {
    private static final Duration TEN_YEARS = Duration.ofDays(3650);

    /** A new RSA key of 2048 bits. */
    public static Credential rsa(String commonName) {
        return of("RSA", "SHA256withRSA", commonName, Instant.now().minus(Duration.ofHours(1)));
    }

    /** A new RSA key whose certificate ended ten years ago, as many in federations did. */
    public static Credential expired(String commonName) {
        return of("RSA", "SHA256withRSA", commonName, Instant.now().minus(TEN_YEARS.multipliedBy(2)));
    }

    /** A new EC key on P-256. */
    public static Credential ec(String commonName) {
        return of("EC", "SHA256withECDSA", commonName, Instant.now().minus(Duration.ofHours(1)));
    }

    /** The certificate in base64, in one line. */
    public String base64() {
        return Base64.getEncoder().encodeToString(der());
    }

    /** The certificate as settings take it. */
    public String pem() {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der())
                + "\n-----END CERTIFICATE-----\n";
    }

    private byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Credential of(String type, String algorithm, String commonName, Instant from) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
            if (type.equals("RSA")) {
                generator.initialize(2048);
            } else {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=" + commonName);
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(64, new SecureRandom()),
                    Date.from(from),
                    Date.from(from.plus(TEN_YEARS)),
                    name,
                    pair.getPublic());
            var signer = new JcaContentSignerBuilder(algorithm).build(pair.getPrivate());
            return new Credential(
                    pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names the certificate only. */
    @Override
    public String toString() {
        return "Credential[" + certificate.getSubjectX500Principal() + "]";
    }
}
