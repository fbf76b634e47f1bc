package kr.fedhub.realm.descriptor;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * An X.509 certificate that can really be read.
 *
 * @param base64 its DER encoding in one line of base64, as Keycloak keeps it
 */
public record Certificate(String base64) {
    private static final Pattern FRAME = Pattern.compile("-----(BEGIN|END) CERTIFICATE-----|\\s+");

    public Certificate {
        base64 = FRAME.matcher(base64).replaceAll("");
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (IllegalArgumentException | CertificateException e) {
            throw new IllegalArgumentException("is not a certificate; accepted: PEM, or DER in base64", e);
        }
    }
}
