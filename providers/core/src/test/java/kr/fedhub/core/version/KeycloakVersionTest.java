package kr.fedhub.core.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakVersionTest {
    @ParameterizedTest
    @CsvSource({
        "26.7.5, true",
        "26.7.4, false",
        "26.10.0, true",
        "27.0.0, true",
        "26.5.6, false",
        "26.7.5.redhat-00001, true",
        "26.7.5-1, true"
    })
    void aReleaseIsSecureFromTheMinimumOn(String text, boolean secure) {
        assertThat(KeycloakVersion.parse(text).orElseThrow().isSecure()).isEqualTo(secure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999.0-SNAPSHOT", "nightly", "26.7", "26.7.99999999999"})
    void whatIsNoReleaseHasNoVersion(String text) {
        assertThat(KeycloakVersion.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.7.5", "1.2.3"})
    void aVersionIsWrittenAsItWasRead(String text) {
        assertThat(KeycloakVersion.parse(text).orElseThrow()).hasToString(text);
    }
}
