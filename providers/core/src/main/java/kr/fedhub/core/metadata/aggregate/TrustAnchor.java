package kr.fedhub.core.metadata.aggregate;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.core.digest.Digests;
import kr.fedhub.core.signature.SigningKeys;

/**
 * The pinned certificates of a federation's metadata signer: one, or the old and the new one while it changes its key. Only
 * their keys count, not their dates, names or issuers (SAML metadata interoperability profile 1.0 §2.6.1).
 *
 * @param certificates at least one, each with an RSA key of 2048 bits or an elliptic curve key of 256 bits or more
 */
public record TrustAnchor(List<X509Certificate> certificates) {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----(.*?)-----END", Pattern.DOTALL);
    private static final Pattern BLANK = Pattern.compile("\\s+");

    /**
     * Pins certificates.
     *
     * @throws IllegalArgumentException when there is none, or a key is too short
     */
    public TrustAnchor {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("Give the certificate of the federation's metadata signer, as PEM");
        }
        certificates.forEach(
                certificate -> SigningKeys.objection(certificate.getPublicKey()).ifPresent(problem -> {
                    throw new IllegalArgumentException("The metadata signer's certificate cannot be used: " + problem);
                }));
    }

    /**
     * The certificates in a text: PEM blocks, or one certificate as base64 alone.
     *
     * @throws IllegalArgumentException with one line that says what is wrong
     */
    public static TrustAnchor parse(String pemOrBase64) {
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher blocks = PEM.matcher(pemOrBase64);
        while (blocks.find()) {
            certificates.add(certificate(blocks.group(1)));
        }
        if (certificates.isEmpty() && !pemOrBase64.isBlank()) {
            certificates.add(certificate(pemOrBase64));
        }
        return new TrustAnchor(certificates);
    }

    /** SHA-256 of the certificate's DER form, in lower-case hex. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(Digests.sha256().digest(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has a DER form", e);
        }
    }

    private static X509Certificate certificate(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(BLANK.matcher(base64).replaceAll(""));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (IllegalArgumentException | CertificateException e) {
            throw new IllegalArgumentException("This is no X.509 certificate in PEM or base64 form", e);
        }
    }
}
