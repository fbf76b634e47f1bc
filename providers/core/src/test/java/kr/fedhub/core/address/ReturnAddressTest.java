package kr.fedhub.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sp.example",
                "https://sp.example/",
                "https://sp.example:8443/ds",
                "HTTPS://SP.Example/ds",
                "https://xn--9n2bp8q.example/ds",
                "https://sp.example/module.php/saml/sp/discoresp.php?AuthID=_a%3Ahttps%3A%2F%2Fsp.example%2F",
                "https://sp.example/Shibboleth.sso/Login?SAMLDS=1&target=ss%3Amem%3Aabc",
                "https://sp.example/a..b/.well-known/c.;v=1/~x/ds?a=/../&b=//x?y@z:1",
                "https://sp.example/ds?"
            })
    void addressesOfHonestServicesAreRead(String value) {
        assertThat(ReturnAddress.parse(value)).map(ReturnAddress::toString).contains(value);
    }

    @Test
    void lengthsHaveLimits() {
        String label = "a".repeat(63);
        String host = label + "." + label + "." + label + "." + "a".repeat(61);

        assertThat(ReturnAddress.parse("https://" + host + "/")).isPresent();
        assertThat(ReturnAddress.parse("https://" + host + "a/")).isEmpty();
        assertThat(ReturnAddress.parse("https://a" + label + ".example/")).isEmpty();
        assertThat(ReturnAddress.parse("https://sp.example/" + "%41".repeat(676) + "a"))
                .isPresent();
        assertThat(ReturnAddress.parse("https://sp.example/" + "%41".repeat(676) + "aa"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://sp.example/ds, https://sp.example/ds, true",
        "https://sp.example/ds, https://SP.EXAMPLE/ds, true",
        "https://SP.example/ds, https://sp.example:443/ds, true",
        "https://sp.example:443/ds, https://sp.example/ds?x=1, true",
        "https://sp.example, https://sp.example/, true",
        "https://sp.example/, https://sp.example?x=1, true",
        "https://sp.example/ds, https://sp.example/ds?, true",
        "https://sp.example/ds?, https://sp.example/ds?x=1, true",
        "https://sp.example:8443/ds, https://sp.example:8443/ds, true",
        "https://sp.example/ds?a=1, https://sp.example/ds?a=1, true",
        "https://sp.example/ds?a=1, https://sp.example/ds?a=1&b=2, true",
        "https://sp.example/ds?a=1, https://sp.example/ds?a=1&, true",
        "https://sp.example/ds, https://sp.example/DS, false",
        "https://sp.example/ds, https://sp.example/ds/, false",
        "https://sp.example/ds, https://sp.example/ds2, false",
        "https://sp.example/ds, https://sp.example/d%73, false",
        "https://sp.example/ds, https://sp.example/ds;x=1, false",
        "https://sp.example/ds, https://sp.example/, false",
        "https://sp.example/ds, https://sp.example:8443/ds, false",
        "https://sp.example:8443/ds, https://sp.example/ds, false",
        "https://sp.example/ds, https://sp.example.evil.example/ds, false",
        "https://sp.example/ds, https://evilsp.example/ds, false",
        "https://sp.example/ds, https://www.sp.example/ds, false",
        "https://sp.example/ds?a=1, https://sp.example/ds, false",
        "https://sp.example/ds?a=1, https://sp.example/ds?, false",
        "https://sp.example/ds?a=1, https://sp.example/ds?a=12, false",
        "https://sp.example/ds?a=1, https://sp.example/ds?a=1;b=2, false",
        "https://sp.example/ds?a=1, https://sp.example/ds?b=2&a=1, false",
        "https://sp.example/ds?a=1, https://sp.example/ds?A=1, false",
        "https://sp.example/ds?a=1, https://sp.example/ds?a=1&a=2, false",
        "https://sp.example/ds?a=1, https://sp.example/ds?a=1&b=2;A=2, false",
        "https://sp.example/ds?a=1, https://sp.example/ds?a=1&%61=2, false"
    })
    void aRegisteredAddressCoversItselfWithMoreParameters(String registered, String other, boolean covered) {
        assertThat(address(registered).covers(address(other))).isEqualTo(covered);
    }

    private static ReturnAddress address(String value) {
        return ReturnAddress.parse(value).orElseThrow();
    }
}
