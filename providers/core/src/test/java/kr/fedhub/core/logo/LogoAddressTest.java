package kr.fedhub.core.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://logo.example/logo.png",
                "HTTPS://LOGO.EXAMPLE:8443/a?b=c#d",
                "https://xn--3e0b707e.example/%EB%A1%9C",
                "https://8.8.8.8/logo.png",
                "https://[2606:4700::1111]/logo.png"
            })
    void aLogoIsFetchedOverHttps(String address) {
        assertThat(LogoAddress.parse(address, false).isHttps()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://logo.example/logo.png",
                "http://8.8.8.8/",
                "ftp://logo.example/logo.png",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "jar:https://logo.example/a.jar!/b",
                "//logo.example/logo.png",
                "logo.png",
                "",
                "https:///logo.png",
                "https:logo.png",
                "https://user@logo.example/",
                "https://user:secret@logo.example/",
                "https://logo.example@127.0.0.1/",
                "https://logo.example:0/",
                "https://logo.example:65536/",
                "https://logo.example:-1/",
                "https://logo_server.example/",
                "https://로고.example/",
                "https://logo.example/a b",
                "https://logo.example\\@127.0.0.1/",
                "https://0x7f.1/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://017700000001/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://127.0.0.1./",
                "https://127.000.000.001/",
                "https://8.8.8.010/",
                "https://256.1.1.1/",
                "https://localhost./",
                "https://logo.example./",
                "https://intranet/",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://[::1%25lo]x/"
            })
    void nothingIsFetchedFromAnythingElse(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> LogoAddress.parse(address, false));
        assertThatIllegalArgumentException().isThrownBy(() -> LogoAddress.parse(address, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8180/logo.png",
                "https://localhost/",
                "http://logo.localhost/",
                "http://127.0.0.1:1/",
                "https://127.9.9.9/",
                "http://[::1]/"
            })
    void thisComputerIsAskedOnlyWhereItIsAllowed(String address) {
        assertThat(LogoAddress.parse(address, true).loopbackToo()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogoAddress.parse(address, false))
                .withMessage("the address is that of this computer");
    }

    @Test
    void aVeryLongAddressIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogoAddress.parse("https://logo.example/" + "a".repeat(2100), false));
    }

    @Test
    void hostAndPortAreThoseThatAreAsked() {
        LogoAddress https = LogoAddress.parse("https://Logo.Example/logo.png", false);

        assertThat(https.host()).isEqualTo("logo.example");
        assertThat(https.port()).isEqualTo(443);
        assertThat(LogoAddress.parse("http://localhost/", true).port()).isEqualTo(80);
        assertThat(LogoAddress.parse("http://localhost:8180/", true).port()).isEqualTo(8180);
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true, true",
        "127.0.0.1, false, true",
        "::1, false, true",
        "10.0.0.1, false, false",
        "169.254.169.254, false, false",
        "0.0.0.0, false, false",
        "::, false, false",
        "fd00::1, false, false"
    })
    void whatAHostResolvesToIsPublicOrThisComputerWhereThatIsAllowed(
            String computer, boolean usually, boolean withLoopback) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(computer);

        assertThat(LogoAddress.parse("https://logo.example/", false).admits(address))
                .isEqualTo(usually);
        assertThat(LogoAddress.parse("https://logo.example/", true).admits(address))
                .isEqualTo(withLoopback);
    }

    @ParameterizedTest
    @CsvSource({
        "/b.png, https://logo.example/b.png",
        "b.png, https://logo.example/a/b.png",
        "//other.example/b.png, https://other.example/b.png",
        "https://other.example/b.png, https://other.example/b.png"
    })
    void aRedirectLeadsToHttps(String location, String to) {
        LogoAddress from = LogoAddress.parse("https://logo.example/a/a.png", false);

        assertThat(from.redirected(location)).isEqualTo(LogoAddress.parse(to, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://logo.example/a/a.png",
                "http://localhost/",
                "https://localhost./",
                "https://127.1/",
                "file:///etc/passwd",
                "https://user@logo.example/",
                "https://a b/",
                "//"
            })
    void aRedirectToAnythingElseIsRefused(String location) {
        LogoAddress from = LogoAddress.parse("https://logo.example/a/a.png", true);

        assertThatIllegalArgumentException().isThrownBy(() -> from.redirected(location));
    }
}
