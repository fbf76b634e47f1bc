package kr.fedhub.keycloak.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalPageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ko    | 2026년 11월 22일 15:05:09 (KST)
                    ko-KR | 2026년 11월 22일 15:05:09 (KST)
                    en    | 22 November 2026, 15:05:09 (KST, UTC+9)
                    fr    | 22 November 2026, 15:05:09 (KST, UTC+9)
                    """)
    void theTimeIsThatOfKoreaInTheReadersLanguage(String language, String text) {
        assertThat(RefusalPage.time(Instant.parse("2026-11-22T06:05:09Z"), Locale.forLanguageTag(language)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", " https://x.example", "data:text/html,x", ""})
    void anAddressThatIsNoWebAddressIsLeftOut(String address) {
        RefusalPage page = page(address);
        assertThat(page.helpUrl()).isNull();
        assertThat(page.serviceUrl()).isNull();
    }

    @Test
    void aWebAddressStays() {
        assertThat(page("HTTPS://service.example/start").serviceUrl()).isEqualTo("HTTPS://service.example/start");
    }

    private static RefusalPage page(String address) {
        return new RefusalPage(
                RefusalReason.REPLAY, "7Q4K-M2ZD", null, List.of(), address, null, address, null, "15:05", List.of());
    }
}
