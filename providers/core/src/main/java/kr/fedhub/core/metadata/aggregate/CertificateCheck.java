package kr.fedhub.core.metadata.aggregate;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.signature.SigningKeys;

/** Whether a member's certificate can be used. Only its key counts (SAML metadata interoperability profile 1.0 §2.6.1). */
final class CertificateCheck {
    private final CertificateFactory factory;
    private final Map<String, Optional<String>> done = new HashMap<>();

    CertificateCheck() {
        try {
            factory = CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every Java reads X.509 certificates", e);
        }
    }

    /** Spares the work for a certificate that was found usable at an earlier reading. */
    void isUsable(String certificate) {
        done.put(certificate, Optional.empty());
    }

    /** What is wrong with a certificate, if anything. */
    Optional<String> objection(String certificate) {
        return done.computeIfAbsent(certificate, this::examine);
    }

    private Optional<String> examine(String certificate) {
        try {
            byte[] der = Base64.getDecoder().decode(certificate);
            X509Certificate parsed = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
            return SigningKeys.objection(parsed.getPublicKey());
        } catch (IllegalArgumentException | CertificateException e) {
            return Optional.of("it is no X.509 certificate");
        }
    }
}
