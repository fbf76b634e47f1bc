package kr.fedhub.core.metadata.sp;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key made for a test, with its certificate, which is long out of date as many in federations are. */
record TestKey(PrivateKey privateKey, X509Certificate certificate) {
    static TestKey rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return certified(generator.generateKeyPair(), "SHA256withRSA");
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static TestKey ec(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return certified(generator.generateKeyPair(), "SHA256withECDSA");
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static TestKey ed25519() {
        try {
            return certified(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), "Ed25519");
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    SigningKey signing() {
        return new SigningKey(privateKey, certificate);
    }

    private static TestKey certified(KeyPair pair, String algorithm)
            throws GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500Name("CN=hub");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(Instant.parse("2015-01-01T00:00:00Z")),
                Date.from(Instant.parse("2018-01-01T00:00:00Z")),
                name,
                pair.getPublic());
        var signer = new JcaContentSignerBuilder(algorithm).build(pair.getPrivate());
        return new TestKey(pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    }
}
