package kr.fedhub.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However a registered address is changed, a browser stays with the service or is sent nowhere. */
class ChangedReturnAddressTest {
    private static final String REGISTERED = "https://sp.example/Shibboleth.sso/Login";

    @Property
    void aCharacterPutIntoARegisteredAddressNeverLeadsElsewhere(
            @ForAll @IntRange(max = 60) int place, @ForAll("hostile") String text) {
        int at = Math.min(place, REGISTERED.length());
        staysWithTheService(REGISTERED.substring(0, at) + text + REGISTERED.substring(at));
    }

    @Property
    void aPieceReplacedInARegisteredAddressNeverLeadsElsewhere(
            @ForAll @IntRange(max = 60) int from, @ForAll @IntRange(max = 60) int to, @ForAll("hostile") String text) {
        int start = Math.min(Math.min(from, to), REGISTERED.length());
        int end = Math.min(Math.max(from, to), REGISTERED.length());
        staysWithTheService(REGISTERED.substring(0, start) + text + REGISTERED.substring(end));
    }

    /** The JDK's own reading of what is accepted is the judge. */
    private static void staysWithTheService(String value) {
        ReturnAddress.parse(value)
                .filter(read -> address(REGISTERED).covers(read))
                .ifPresent(read -> {
                    URI uri = URI.create(read.toString());
                    assertThat(uri.getScheme().toLowerCase(Locale.ROOT)).isEqualTo("https");
                    assertThat(uri.getHost().toLowerCase(Locale.ROOT)).isEqualTo("sp.example");
                    assertThat(uri.getPort()).isIn(-1, 443);
                    assertThat(uri.getRawUserInfo()).isNull();
                    assertThat(uri.getRawPath()).isEqualTo("/Shibboleth.sso/Login");
                    assertThat(uri.getRawFragment()).isNull();
                    assertThat(uri.normalize()).isEqualTo(uri);
                });
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "@",
                "\\",
                "/",
                "//",
                "..",
                "/../",
                "%2e",
                "%2f",
                ":",
                ":443",
                ":80",
                "?",
                "#",
                "&",
                ";",
                "%",
                "\n",
                " ",
                "evil.example",
                ".",
                "https:",
                "http:",
                "javascript:",
                "\u0000",
                "é",
                "。",
                "[",
                "]",
                "A",
                "L",
                "?a=b");
        return pieces.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("", list));
    }

    private static ReturnAddress address(String value) {
        return ReturnAddress.parse(value).orElseThrow();
    }
}
