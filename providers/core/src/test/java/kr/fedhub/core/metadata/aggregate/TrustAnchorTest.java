package kr.fedhub.core.metadata.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import kr.fedhub.core.metadata.fixture.TestSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustAnchorTest {
    private final TestSigner old = TestSigner.rsa(2048);
    private final TestSigner next = TestSigner.ec(256);

    @Test
    void severalCertificatesMayBePinned() {
        TrustAnchor anchor = TrustAnchor.parse("the old one\r\n" + old.pem() + "\nthe new one\n" + next.pem());

        assertThat(anchor.certificates()).containsExactly(old.certificate(), next.certificate());
    }

    @Test
    void aCertificateMayStandAloneInBase64() {
        assertThat(TrustAnchor.parse(" \n" + old.base64() + "\n").certificates())
                .containsExactly(old.certificate());
    }

    @Test
    void aFingerprintIsTheSha256OfTheCertificate() {
        assertThat(TrustAnchor.fingerprint(old.certificate())).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "hello", "AAAA", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
    void whatIsNoCertificateIsRefusedInOneLine(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustAnchor.parse(text))
                .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustAnchor.parse(TestSigner.rsa(1024).pem()))
                .withMessageContaining("1024 bits");
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustAnchor(List.of()));
    }
}
