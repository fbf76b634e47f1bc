package kr.fedhub.keycloak.internal.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.cert.X509Certificate;
import java.util.List;
import kr.fedhub.core.metadata.fixture.TestSigner;
import org.junit.jupiter.api.Test;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyStatus;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;

class RealmKeysTest {
    private static final TestSigner FIRST = TestSigner.rsa(2048);
    private static final TestSigner SECOND = TestSigner.rsa(2048);
    private static final TestSigner THIRD = TestSigner.rsa(2048);

    @Test
    void aSigningKeyIsPublishedBeforeAndAfterItSigns() {
        RealmKeys keys = RealmKeys.of(List.of(
                signing(FIRST, KeyStatus.PASSIVE),
                signing(SECOND, KeyStatus.ACTIVE),
                signing(THIRD, KeyStatus.DISABLED),
                encryption(FIRST, KeyStatus.ACTIVE)));

        assertThat(keys.published().signing()).containsExactly(SECOND.certificate(), FIRST.certificate());
        assertThat(keys.signer().certificate()).isEqualTo(SECOND.certificate());
    }

    @Test
    void anEncryptionKeyThatIsOnItsWayOutIsNotPublishedAnyMore() {
        List<X509Certificate> published = RealmKeys.of(List.of(
                        signing(FIRST, KeyStatus.ACTIVE),
                        encryption(SECOND, KeyStatus.ACTIVE),
                        encryption(FIRST, KeyStatus.ACTIVE),
                        encryption(THIRD, KeyStatus.PASSIVE)))
                .published()
                .encryption();

        assertThat(published).containsExactly(SECOND.certificate(), FIRST.certificate());
    }

    @Test
    void keysForOtherAlgorithmsAreNotPublished() {
        RealmKeys keys = RealmKeys.of(List.of(
                key(TestSigner.ec(256), KeyUse.SIG, Algorithm.ES256, KeyStatus.ACTIVE),
                key(SECOND, KeyUse.SIG, Algorithm.RS512, KeyStatus.ACTIVE),
                secret(),
                signing(FIRST, KeyStatus.ACTIVE),
                key(TestSigner.ec(256), KeyUse.ENC, Algorithm.ECDH_ES, KeyStatus.ACTIVE),
                encryption(THIRD, KeyStatus.ACTIVE)));

        assertThat(keys.published().signing()).containsExactly(FIRST.certificate());
        assertThat(keys.published().encryption()).containsExactly(THIRD.certificate());
    }

    @Test
    void aRealmWithoutAKeyIsToldWhichOneIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RealmKeys.of(List.of(encryption(FIRST, KeyStatus.ACTIVE))))
                .withMessageContaining("RS256");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RealmKeys.of(List.of(signing(FIRST, KeyStatus.ACTIVE))))
                .withMessageContaining("encryption");
    }

    static KeyWrapper signing(TestSigner signer, KeyStatus status) {
        return key(signer, KeyUse.SIG, Algorithm.RS256, status);
    }

    static KeyWrapper encryption(TestSigner signer, KeyStatus status) {
        return key(signer, KeyUse.ENC, Algorithm.RSA_OAEP, status);
    }

    private static KeyWrapper key(TestSigner signer, KeyUse use, String algorithm, KeyStatus status) {
        KeyWrapper key = new KeyWrapper();
        key.setUse(use);
        key.setAlgorithm(algorithm);
        key.setStatus(status);
        key.setPrivateKey(signer.key());
        key.setCertificate(signer.certificate());
        return key;
    }

    /** A shared secret, which has no certificate. */
    private static KeyWrapper secret() {
        KeyWrapper key = new KeyWrapper();
        key.setUse(KeyUse.SIG);
        key.setAlgorithm(Algorithm.HS256);
        key.setStatus(KeyStatus.ACTIVE);
        return key;
    }
}
