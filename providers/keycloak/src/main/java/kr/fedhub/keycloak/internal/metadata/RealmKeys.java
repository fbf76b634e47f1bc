package kr.fedhub.keycloak.internal.metadata;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.sp.PublishedKeys;
import kr.fedhub.core.metadata.sp.SigningKey;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyStatus;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;

/**
 * The keys of a realm as its metadata shows them. A key changes hands in steps that no institution has to take at the same
 * time as the hub:
 *
 * <ul>
 *   <li>Signing: a new key is added as passive, so institutions learn it before it signs; then it becomes active and the old
 *       one passive, which stays published until it is disabled. So active and passive keys are published.
 *   <li>Encryption: a new key is added as active, with a higher priority, and is published first; then the old one becomes
 *       passive, which takes it out of the metadata while the hub still decrypts with it, for institutions whose copy of the
 *       metadata is old. So only active keys are published: an institution may use any key that it finds.
 * </ul>
 *
 * @param signer signs the document
 * @param published stand in it
 */
record RealmKeys(SigningKey signer, PublishedKeys published) {
    /**
     * The keys among all keys of a realm.
     *
     * @param keys in the order of their priority, as Keycloak lists them
     * @throws IllegalArgumentException saying which key is missing or too weak
     */
    static RealmKeys of(List<KeyWrapper> keys) {
        List<KeyWrapper> signing = keys.stream()
                .filter(key -> key.getUse() == KeyUse.SIG && Algorithm.RS256.equals(key.getAlgorithm()))
                .filter(key -> key.getStatus().isEnabled() && key.getCertificate() != null)
                .sorted(Comparator.comparing(key -> key.getStatus() != KeyStatus.ACTIVE))
                .toList();
        Stream<KeyWrapper> encryption = keys.stream()
                .filter(key -> key.getUse() == KeyUse.ENC && key.getStatus() == KeyStatus.ACTIVE)
                .filter(key ->
                        key.getCertificate() != null && key.getCertificate().getPublicKey() instanceof RSAPublicKey);
        return new RealmKeys(
                signer(signing), new PublishedKeys(certificates(signing.stream()), certificates(encryption)));
    }

    private static SigningKey signer(List<KeyWrapper> signing) {
        return signing.stream()
                .filter(key -> key.getStatus() == KeyStatus.ACTIVE)
                .findFirst()
                .map(key -> new SigningKey((PrivateKey) key.getPrivateKey(), key.getCertificate()))
                .orElseThrow(
                        () -> new IllegalArgumentException("the realm has no active RS256 key with a certificate"));
    }

    private static List<X509Certificate> certificates(Stream<KeyWrapper> keys) {
        return keys.map(KeyWrapper::getCertificate).toList();
    }
}
