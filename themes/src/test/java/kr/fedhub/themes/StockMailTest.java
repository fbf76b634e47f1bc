package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keycloak's own mails, each as HTML and as text, with real values. */
class StockMailTest {
    private static final List<String> MAILS = List.of(
            "email-test",
            "email-update-confirmation",
            "email-verification",
            "email-verification-with-code",
            "event-login_error",
            "event-remove_credential",
            "event-remove_totp",
            "event-update_credential",
            "event-update_password",
            "event-update_totp",
            "event-user_disabled_by_permanent_lockout",
            "event-user_disabled_by_temporary_lockout",
            "executeActions",
            "identity-provider-link",
            "org-invite",
            "password-reset",
            "verifiable-credential-offer",
            "workflow-notification");
    private static final List<String> WITH_LINK = List.of(
            "email-update-confirmation",
            "email-verification",
            "executeActions",
            "identity-provider-link",
            "org-invite",
            "password-reset",
            "verifiable-credential-offer");

    static Stream<String> mails() {
        return MAILS.stream();
    }

    static Stream<String> mailsWithLink() {
        return WITH_LINK.stream();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void everyMailIsKoreanInBothBodies(String mail) {
        String text = new StockMail().body("text/" + mail + ".ftl");
        Document html = Jsoup.parse(new StockMail().body("html/" + mail + ".ftl"));

        assertThat(List.of(text, html.body().text()))
                .allSatisfy(body -> assertThat(body)
                        .containsPattern("니다|주세요")
                        .doesNotContainPattern("\\{\\d|[a-z]{3,} [a-z]{3,} [a-z]{3,}|&lt;|null"));
        assertThat(html.select("html").attr("lang")).isEqualTo("ko");
        assertThat(text).as("no markup").doesNotContain("<p>", "</a>", "&amp;");
    }

    @ParameterizedTest
    @MethodSource("mailsWithLink")
    void aMailWithALinkHasItInBothBodiesAndSaysHowLongItHolds(String mail) {
        String text = new StockMail().body("text/" + mail + ".ftl");
        Document html = Jsoup.parse(new StockMail().body("html/" + mail + ".ftl"));

        assertThat(text).contains(StockMail.LINK, "5분");
        assertThat(html.select("a").attr("href")).isEqualTo(StockMail.LINK);
        assertThat(html.select("a").text()).isNotBlank();
        assertThat(html.body().text()).contains("5분");
    }

    @Test
    void aKoreanNameIsWhole() {
        assertThat(new StockMail().body("text/org-invite.ftl"))
                .contains("홍길동 님")
                .doesNotContain("길동 홍");
    }

    @Test
    void aCodeStandsAloneSoThatItCanBeReadOut() {
        assertThat(new StockMail().body("text/email-verification-with-code.ftl").lines())
                .anyMatch(line -> line.strip().equals("482013"));
    }

    @Test
    void everySubjectIsAPhraseWithoutAFullStop() {
        Texts korean = Bundle.EMAIL.korean();
        assertThat(korean.keys().stream().filter(key -> key.endsWith("Subject")).map(korean::get))
                .isNotEmpty()
                .allSatisfy(
                        subject -> assertThat(subject).containsPattern("[가-힣]").doesNotEndWith("."));
    }
}
