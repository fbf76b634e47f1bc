package kr.fedhub.keycloak.internal.broker;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import kr.fedhub.core.metadata.Member;
import org.keycloak.rotation.HardcodedKeyLocator;
import org.keycloak.rotation.KeyLocator;

/**
 * Every key that a member may sign with. The dates of its certificates do not count (SAML metadata interoperability profile 1.0
 * §2.6.1); Keycloak would leave out what has expired, and with it most of a federation's long-lived keys.
 *
 * <p>Why private API: Keycloak's form of a set of keys. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class MemberKeys {
    private MemberKeys() {}

    static KeyLocator of(Member member) {
        List<PublicKey> keys = member.signingCertificates().stream()
                .map(MemberKeys::key)
                .distinct()
                .toList();
        return new HardcodedKeyLocator(keys);
    }

    private static PublicKey key(String base64) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(base64)))
                    .getPublicKey();
        } catch (CertificateException e) {
            throw new IllegalStateException("metadata has only certificates that can be read", e);
        }
    }
}
