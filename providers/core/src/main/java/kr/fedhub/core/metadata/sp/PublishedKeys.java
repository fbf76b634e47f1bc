package kr.fedhub.core.metadata.sp;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import kr.fedhub.core.signature.SigningKeys;

/**
 * The keys that institutions use with the service. A list holds the new and the old key while one takes over from the
 * other. Dates of certificates do not count, as in all SAML metadata (SAML V2.0 Metadata Interoperability Profile §2.6.1).
 *
 * @param signing the service's messages are signed with one of them; RSA of 2048 bits or EC on P-256, or more
 * @param encryption assertions for the service are encrypted to one of them, best the first; RSA of 2048 bits or more
 */
public record PublishedKeys(List<X509Certificate> signing, List<X509Certificate> encryption) {
    /** Checks the number, kinds and sizes of the keys. */
    public PublishedKeys {
        signing = signing.stream().distinct().toList();
        encryption = encryption.stream().distinct().toList();
        if (signing.isEmpty() || encryption.isEmpty()) {
            throw new IllegalArgumentException("give at least one key for signing and one for encryption");
        }
        signing.forEach(PublishedKeys::requireStrong);
        encryption.forEach(PublishedKeys::requireStrong);
        for (X509Certificate certificate : encryption) {
            if (!(certificate.getPublicKey() instanceof RSAPublicKey)) {
                throw new IllegalArgumentException("give an RSA key for encryption, since RSA-OAEP wraps the keys of"
                        + " messages; this one is " + named(certificate));
            }
        }
    }

    static void requireStrong(X509Certificate certificate) {
        SigningKeys.objection(certificate.getPublicKey()).ifPresent(problem -> {
            throw new IllegalArgumentException(
                    "give an RSA key of 2048 bits or more, or an EC key of 256 bits or more; this" + " one is "
                            + named(certificate) + ": " + problem);
        });
    }

    private static String named(X509Certificate certificate) {
        return certificate.getPublicKey().getAlgorithm() + " of " + certificate.getSubjectX500Principal();
    }
}
