package kr.fedhub.core.metadata.sp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final X509Certificate RSA = ExampleHub.NEW_KEY.certificate();
    private static final X509Certificate EC = TestKey.ec("secp256r1").certificate();

    @Test
    void aKeyThatStandsTwiceIsPublishedOnce() {
        assertThat(new PublishedKeys(List.of(RSA, RSA), List.of(RSA)).signing()).containsExactly(RSA);
    }

    @Test
    void aKeyOnAnEllipticCurveSignsButDoesNotEncrypt() {
        assertThat(new PublishedKeys(List.of(EC), List.of(RSA)).signing()).containsExactly(EC);
        assertRefused(() -> new PublishedKeys(List.of(RSA), List.of(RSA, EC)), "RSA key for encryption");
    }

    @Test
    void noKeyForAUseIsRefused() {
        assertRefused(() -> new PublishedKeys(List.of(), List.of(RSA)), "at least one key");
        assertRefused(() -> new PublishedKeys(List.of(RSA), List.of()), "at least one key");
    }

    @Test
    void aWeakKeyIsRefusedForEveryUse() {
        TestKey weak = TestKey.rsa(1024);

        assertRefused(() -> new PublishedKeys(List.of(RSA, weak.certificate()), List.of(RSA)), "2048 bits");
        assertRefused(() -> new PublishedKeys(List.of(RSA), List.of(weak.certificate())), "2048 bits");
        assertRefused(weak::signing, "2048 bits");
    }

    @Test
    void aKeyThatSamlHasNoAlgorithmForIsRefused() {
        assertRefused(() -> TestKey.ed25519().signing(), "or an EC key of 256 bits");
    }

    @Test
    void aPrivateKeyOfAnotherCertificateIsRefused() {
        assertRefused(
                () -> new SigningKey(ExampleHub.OLD_KEY.privateKey(), RSA), "give the private key of the certificate");
        assertRefused(
                () -> new SigningKey(ExampleHub.OLD_KEY.privateKey(), EC), "give the private key of the certificate");
    }

    @Test
    void theKeyStaysOutOfLogs() {
        assertThat(ExampleHub.NEW_KEY.signing()).hasToString("SigningKey[CN=hub]");
    }

    private static void assertRefused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
