package kr.fedhub.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierPartsTest {
    private static final String LABEL = "a".repeat(63);

    @ParameterizedTest
    @ValueSource(strings = {"hub.example", "id.hub-1.kr", "1.hub.example", "xn--9t4b11yi5a.xn--3e0b707e"})
    void aScopeIsADomain(String domain) {
        assertThatCode(() -> new IdentifierScope(domain)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hub",
                "Hub.example",
                "hub.example.",
                ".hub.example",
                "hub..example",
                "-hub.example",
                "hub-.example",
                "hub.example\n",
                "hub_1.example",
                "https://hub.example",
                "hub.example:8080",
                "127.0.0.1",
                "허브.example"
            })
    void anythingElseIsNone(String domain) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentifierScope(domain))
                .withMessageContaining("is not a domain in lower case");
    }

    @Test
    void aScopeIsNoLongerThanTheProfileAllows() {
        String longest = LABEL + "." + "b".repeat(55) + ".example";

        assertThat(longest).hasSize(127);
        assertThatCode(() -> new IdentifierScope(longest)).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentifierScope("c" + longest.substring(1) + "s"));
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentifierScope(LABEL + "a.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "A=-", "5d0c1c1e-8a3b-4f5d"})
    void aUniqueIdIsWrittenBeforeTheScope(String id) {
        assertThat(new ScopedIdentifier(id, new IdentifierScope("hub.example")).toString())
                .isEqualTo(id + "@hub.example");
    }

    @Test
    void aUniqueIdIsNoLongerThanTheProfileAllows() {
        IdentifierScope scope = new IdentifierScope("hub.example");

        assertThatCode(() -> new ScopedIdentifier("a".repeat(127), scope)).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> new ScopedIdentifier("a".repeat(128), scope));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScopedIdentifier("=a", scope));
    }

    @Test
    void aSectorIsAnEntityIdAtMost() {
        assertThatCode(() -> new Sector("https://sp.example/shibboleth")).doesNotThrowAnyException();
        assertThatCode(() -> new Sector("s".repeat(1024))).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> new Sector("s".repeat(1025)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\0b", "a\n", "a\u0085b"})
    void aSectorHasNoBlanks(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sector(name));
    }

    /** RFC 4648, section 10, in lower case and without padding. */
    @ParameterizedTest
    @CsvSource({"'',''", "f,my", "fo,mzxq", "foo,mzxw6", "foob,mzxw6yq", "fooba,mzxw6ytb", "foobar,mzxw6ytboi"})
    void base32IsThatOfTheStandard(String text, String expected) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(expected);
    }

    @Property(tries = 300)
    void everyByteCountsInBase32(@ForAll @Size(32) byte[] bytes) {
        byte[] other = bytes.clone();
        other[Math.floorMod(bytes[0], other.length)]++;

        assertThat(Base32.of(bytes)).hasSize(52).isNotEqualTo(Base32.of(other));
    }

    @Test
    void aServiceGetsTheAttributeOfItsKind() {
        assertThat(IdentifierKind.PUBLIC.attribute().samlName())
                .isEqualTo("urn:oasis:names:tc:SAML:attribute:subject-id");
        assertThat(IdentifierKind.PAIRWISE.attribute().samlName())
                .isEqualTo("urn:oasis:names:tc:SAML:attribute:pairwise-id");
    }
}
