package kr.fedhub.keycloak.internal.self;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {
    @Test
    void theNextPageReadsWhatThisOneLeft() {
        Notice done = new Notice(true, "hubMyServiceUnlinked", "7Q4K-M2ZD");
        Notice refused = new Notice(false, "hubMyInstitutionLast", "7Q4K-M2ZD");
        assertThat(Notice.parse(done.text())).contains(done);
        assertThat(Notice.parse(refused.text())).contains(refused);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "+", "+nothing", " "})
    void whatIsNoNoticeSaysNothing(String text) {
        assertThat(Notice.parse(text)).isEmpty();
    }
}
