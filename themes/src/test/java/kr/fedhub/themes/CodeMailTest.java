package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeMailTest {
    private static final String EVIL = "x\"><x-evil>\r\nhttps://evil.example {0}";

    @ParameterizedTest
    @CsvSource({"ko, 10분 동안 한 번만, 요청하지 않았다면", "en, within 10 minutes, If you did not ask"})
    void bothBodiesCarryTheCodeItsTimeAndWhatToDo(String language, String minutes, String notYou) {
        String html = Jsoup.parse(mail(language).html("html/hub-code.ftl")).text();
        assertThat(mail(language).html("text/hub-code.ftl"))
                .contains("482013", minutes, notYou, "홍길동", "R&D", "7Q4K-M2ZD")
                .doesNotContainPattern("hub[A-Z]\\w+|&amp;")
                .startsWith("R&D: ");
        assertThat(html)
                .contains("482013", minutes, notYou, "홍길동", "R&D", "7Q4K-M2ZD")
                .doesNotContainPattern("hub[A-Z]\\w+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void theSubjectNamesTheServiceAndLeavesOutTheCode(String language) {
        assertThat(Texts.pages(language).get("hubCodeMailSubject"))
                .contains("{0}")
                .doesNotContain("{1}");
    }

    @Test
    void aNameFromOutsideStaysOneLineOfText() {
        RenderedPage mail = mail("ko").with("person", EVIL).with("service", EVIL);
        assertThat(mail.html("text/hub-code.ftl").lines()).contains("요청한 사람: x\"><x-evil> https://evil.example {0}");
        assertThat(Jsoup.parse(mail.html("html/hub-code.ftl")).select("x-evil")).isEmpty();
        assertThat(mail("ko").with("person", "긴".repeat(100)).html("text/hub-code.ftl"))
                .contains("긴".repeat(60) + "…")
                .doesNotContain("긴".repeat(61));
    }

    @Test
    void withoutANameNobodyIsNamed() {
        assertThat(mail("ko").with("person", "").html("text/hub-code.ftl")).doesNotContain("요청한 사람");
    }

    @Test
    void theOperatorsContactIsGivenWhenThereIsOne() {
        RenderedPage mail = mail("ko").withText("hubContactUrl", "https://hub.example/help");
        assertThat(mail.html("text/hub-code.ftl")).contains("문의처: https://hub.example/help");
        assertThat(mail.html("html/hub-code.ftl")).contains("href=\"https://hub.example/help\"");
        assertThat(mail("ko").html("text/hub-code.ftl")).doesNotContain("문의처:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html/hub-code.ftl", "text/hub-code.ftl"})
    void theMailLooksTheSameInTheOldestSupportedVersion(String template) {
        assertThat(mail("ko").inTheOldestSupportedVersion().html(template))
                .isEqualTo(mail("ko").html(template));
    }

    private static RenderedPage mail(String language) {
        return RenderedPage.in(language)
                .with("locale", Locale.forLanguageTag(language))
                .with("code", "482013")
                .with("service", "R&D")
                .with("person", "홍길동")
                .with("minutes", 10)
                .with("reference", "7Q4K-M2ZD");
    }
}
