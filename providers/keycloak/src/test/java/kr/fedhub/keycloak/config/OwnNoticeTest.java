package kr.fedhub.keycloak.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnNoticeTest {
    @Test
    void theNextPageReadsWhatThisOneLeft() {
        OwnNotice done = new OwnNotice(true, "hubMyServiceUnlinked", "7Q4K-M2ZD");
        OwnNotice refused = new OwnNotice(false, "hubMyInstitutionLast", "7Q4K-M2ZD");
        assertThat(OwnNotice.parse(done.text())).contains(done);
        assertThat(OwnNotice.parse(refused.text())).contains(refused);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "+", "+nothing", " "})
    void whatIsNoOwnNoticeSaysNothing(String text) {
        assertThat(OwnNotice.parse(text)).isEmpty();
    }
}
