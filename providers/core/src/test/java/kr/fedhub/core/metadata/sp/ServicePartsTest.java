package kr.fedhub.core.metadata.sp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.core.metadata.MemberContact;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServicePartsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hub.example.org",
                "HTTPS://hub.example.org:8443/a?b=c",
                "http://localhost:8080/realms/hub",
                "http://hub.localhost:8080/",
                "http://127.0.0.1:8080/",
                "http://[::1]:8080/",
                " https://hub.example.org/logo.png "
            })
    void anAddressIsHttpsOrOfThisComputer(String address) {
        assertThat(new WebAddress(address)).hasToString(address.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hub.example.org",
                "/logo.png",
                "http://hub.example.org/",
                "http://localhost.example.org/",
                "http://127.0.0.1.example.org/",
                "ftp://hub.example.org/",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "https:///path",
                "https://user:secret@hub.example.org/",
                "https://허브.example.org/",
                "https://hub.example.org/a b",
                "https://hub.example.org/\u0000"
            })
    void anyOtherAddressIsRefused(String address) {
        assertRefused(() -> new WebAddress(address), "https://hub.example.org/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"help@example.org", "a.b+c@sub.example.org", "it@xn--vk5b.xn--3e0b707e", " help@example.org "})
    void anEmailAddressStandsBare(String email) {
        assertThat(new ServiceContact(MemberContact.Kind.SUPPORT, "Help", email).email())
                .isEqualTo(email.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "help",
                "help@localhost",
                "mailto:help@example.org",
                "Help <help@example.org>",
                "a@example.org,b@example.org",
                "a?subject=x@example.org",
                "도움@example.org",
                "help@example.org\nBcc: x@example.org"
            })
    void anythingElseIsNoEmailAddress(String email) {
        assertRefused(() -> new ServiceContact(MemberContact.Kind.SUPPORT, "Help", email), "help@example.org");
    }

    @Test
    void aContactHasAName() {
        assertRefused(() -> new ServiceContact(MemberContact.Kind.SECURITY, " ", "cert@example.org"), "write a name");
    }

    @ParameterizedTest
    @CsvSource({"'', Hub", "허브, ' '"})
    void aTextInOneLanguageOnlyIsRefused(String ko, String en) {
        assertRefused(() -> new LocalizedText(ko, en), "in Korean and in English");
    }

    @Test
    void aTextBecomesOneComposedLine() {
        String decomposed = Normalizer.normalize("연합인증", Normalizer.Form.NFD);
        LocalizedText text = new LocalizedText("  " + decomposed + "\u00a0\r\n\t허브\u3000", "Hub");

        assertThat(text.ko()).isEqualTo("연합인증 허브");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0008b", "a\u009fb", "a\ud83d", "a\uffffb"})
    void whatXmlCannotCarryIsRefused(String text) {
        assertRefused(() -> new LocalizedText(text, "Hub"), "write it anew");
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "80, -1"})
    void aLogoHasASize(int width, int height) {
        assertRefused(() -> new Logo(new WebAddress("https://hub.example.org/l.png"), width, height), "above 0");
    }

    @Test
    void aRequiredAttributeEndsInAnExclamationMark() {
        assertThat(RequestedAttribute.parse(" mail! ")).isEqualTo(new RequestedAttribute(SamlAttribute.MAIL, true));
        assertThat(RequestedAttribute.parse("mail")).isEqualTo(new RequestedAttribute(SamlAttribute.MAIL, false));
        assertRefused(() -> RequestedAttribute.parse("e-mail"), "accepted: uid");
    }

    @Test
    void aClaimIsAUriAndStandsOnce() {
        EntityClaims claims = new EntityClaims(
                List.of(" https://refeds.org/category/personalized ", "https://refeds.org/category/personalized"),
                List.of());

        assertThat(claims.categories()).containsExactly("https://refeds.org/category/personalized");
        assertRefused(() -> new EntityClaims(List.of("personalized"), List.of()), "write a URI");
        assertRefused(() -> new EntityClaims(List.of(), List.of("")), "write a URI");
    }

    private static void assertRefused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
