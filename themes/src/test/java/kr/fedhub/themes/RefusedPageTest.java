package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.fedhub.keycloak.federation.RefusalPage;
import kr.fedhub.keycloak.federation.RefusalPage.Contact;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusedPageTest {
    private static final Contact HELP_DESK = new Contact("NTIS 헬프데스크", "help@ntis.example");
    private static final Contact SUPPORT = new Contact("한빛대학교 정보전산원", "it@hanbit.example");

    @ParameterizedTest
    @EnumSource
    void eachReasonSaysWhatHappenedAndWhoCanFixIt(RefusalReason reason) {
        Texts texts = Texts.pages("ko");
        assertThat(html(RenderedPage.in("ko"), full(reason)))
                .contains("data-reason=\"%s\">%s</h1>".formatted(reason.suffix(), texts.get(reason.title())))
                .contains("<p>%s</p>".formatted(texts.get(reason.what())))
                .contains("<p>%s</p>".formatted(texts.get(reason.who())))
                .doesNotContainPattern("hub[A-Z]\\w+");
    }

    @ParameterizedTest
    @CsvSource({"ko, 이미 사용한 로그인 응답입니다", "en, This login answer has been used already"})
    void thePageSpeaksTheReadersLanguage(String language, String heading) {
        assertThat(html(RenderedPage.in(language), full(RefusalReason.REPLAY)))
                .contains("<html lang=\"" + language + "\"", "<title>" + heading, heading + "</h1>");
    }

    @Test
    void theReferenceAndTheTimeAreShown() {
        assertThat(html(full(RefusalReason.REPLAY)))
                .contains("<code class=\"reference\" data-testid=\"reference\">7Q4K-M2ZD</code>", "<dd>15:05</dd>");
    }

    @Test
    void aMailToTheInstitutionQuotesTheReference() {
        assertThat(html(full(RefusalReason.SIGNATURE)))
                .contains("한빛대학교 정보전산원 · <a href=\"mailto:it@hanbit.example?subject=")
                .containsPattern("subject=[^\"]*7Q4K-M2ZD[^\"]*\"")
                .contains("href=\"https://hanbit.example/help?a=1&amp;b=2\" rel=\"noreferrer\"");
    }

    @Test
    void whatOnlyTheOperatorCanFixIsNotSentToTheInstitution() {
        RenderedPage page = RenderedPage.in("ko").withText("hubContactUrl", "mailto:help@hub.example");
        assertThat(html(page, full(RefusalReason.TWO_RESEARCHERS)))
                .contains("<a href=\"mailto:help@hub.example\">운영기관에 문의하기</a>")
                .contains("data-testid=\"institution\">한빛대학교</dd>")
                .doesNotContain("it@hanbit.example", "hanbit.example/help");
    }

    @Test
    void theResearcherCanStartAgainAtTheService() {
        assertThat(html(full(RefusalReason.RESTART)))
                .contains("<span data-testid=\"asking-service\">NTIS</span>")
                .contains("href=\"https://ntis.example/\" data-testid=\"restart\">서비스에서 다시 시작</a>");
    }

    @Test
    void missingAttributesAreNamed() {
        assertThat(html(full(RefusalReason.NO_IDENTIFIER)))
                .contains("aria-label=\"보내야 하는 정보 항목\"", "<code>eduPersonUniqueId</code>", "<code>subject-id</code>");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        RefusalPage bare = new RefusalPage(
                RefusalReason.UNEXPECTED, "7Q4K-M2ZD", null, List.of(), null, null, null, null, "15:05", List.of());
        assertThat(html(bare))
                .contains("7Q4K-M2ZD")
                .doesNotContain(
                        "asking-service", "data-testid=\"institution\"", "restart", "mailto:", "<ul", "href=\"\"");
    }

    @Test
    void whomAServiceDoesNotTakeIsSentToThoseWhoRunIt() {
        RenderedPage page = RenderedPage.in("ko").withText("hubContactUrl", "mailto:help@hub.example");
        assertThat(html(page, notForService(List.of(HELP_DESK), "https://ntis.example/help", null)))
                .contains("NTIS 헬프데스크 · <a href=\"mailto:help@ntis.example?subject=")
                .contains("href=\"https://ntis.example/help\" rel=\"noreferrer\" data-testid=\"help\">서비스의 안내 보기</a>")
                .doesNotContain("운영기관에 문의하기");
    }

    @Test
    void whereTheServiceNamesNobodyTheOperatorIsAsked() {
        RenderedPage page = RenderedPage.in("ko").withText("hubContactUrl", "mailto:help@hub.example");
        assertThat(html(page, notForService(List.of(), null, null)))
                .contains("<a href=\"mailto:help@hub.example\">운영기관에 문의하기</a>");
        assertThat(html(page, notForService(List.of(), "https://ntis.example/help", null)))
                .contains("서비스의 안내 보기")
                .doesNotContain("운영기관에 문의하기");
        assertThat(html(notForService(List.of(), null, null))).doesNotContain("class=\"contact\"");
    }

    @Test
    void whoIsLoggedInLogsOutBeforeAnotherInstitutionIsOfUse() {
        assertThat(html(notForService(List.of(), null, "/logout?client_id=a&b=\"")))
                .contains("다른 소속기관으로 로그인하려면 먼저 로그아웃해 주세요.")
                .contains("href=\"/logout?client_id=a&amp;b=&quot;\" data-testid=\"logout\">로그아웃하기</a>")
                .doesNotContain("data-testid=\"restart\"");
        assertThat(html(notForService(List.of(), null, null)))
                .contains("data-testid=\"restart\"")
                .doesNotContain("data-testid=\"logout\"", "먼저 로그아웃해");
    }

    private static RefusalPage notForService(List<Contact> contacts, @Nullable String help, @Nullable String logout) {
        return new RefusalPage(
                RefusalReason.NOT_FOR_SERVICE,
                "7Q4K-M2ZD",
                "한빛대학교",
                contacts,
                help,
                "NTIS",
                "https://ntis.example/",
                logout,
                "15:05",
                List.of());
    }

    @Test
    void namesFromOutsideAreTextAndNothingElse() {
        RefusalPage hostile = new RefusalPage(
                RefusalReason.SIGNATURE,
                "7Q4K-M2ZD",
                "<script>alert(1)</script>",
                List.of(new Contact("<img src=x>", "a@b.example?cc=c@d.example&body=\"><b>")),
                "https://x.example/\"><i>",
                "<u>NTIS</u>",
                "https://y.example/\"><i>",
                null,
                "15:05",
                List.of("<s>mail</s>"));
        assertThat(html(hostile))
                .contains("&lt;script&gt;", "&lt;img src=x&gt;", "&lt;u&gt;NTIS", "&lt;s&gt;mail")
                .contains("mailto:a@b.example%3Fcc%3Dc@d.example%26body%3D%22%3E%3Cb%3E?subject=")
                .doesNotContain("<script", "<img", "<i>", "<u>", "<s>", "<b>");
    }

    private static RefusalPage full(RefusalReason reason) {
        return new RefusalPage(
                reason,
                "7Q4K-M2ZD",
                "한빛대학교",
                List.of(SUPPORT),
                "https://hanbit.example/help?a=1&b=2",
                "NTIS",
                "https://ntis.example/",
                reason.isFixedByService() ? "/logout?client_id=ntis" : null,
                "15:05",
                reason == RefusalReason.NO_IDENTIFIER ? List.of("eduPersonUniqueId", "subject-id") : List.of());
    }

    private static String html(RefusalPage page) {
        return html(RenderedPage.in("ko"), page);
    }

    private static String html(RenderedPage rendered, RefusalPage page) {
        return rendered.with(RefusalPage.ATTRIBUTE, page).html(RefusalPage.TEMPLATE);
    }
}
