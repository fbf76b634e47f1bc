package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.fedhub.keycloak.config.OwnNotice;
import kr.fedhub.keycloak.internal.self.ConfirmPage;
import kr.fedhub.keycloak.internal.self.ConsentsPage;
import kr.fedhub.keycloak.internal.self.DataPage;
import kr.fedhub.keycloak.internal.self.InstitutionsPage;
import kr.fedhub.keycloak.internal.self.MyPage;
import kr.fedhub.keycloak.internal.self.ServicesPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The researcher's own pages. */
class MyPagesTest {
    private static final String INSTITUTIONS = "hub-my-institutions.ftl";
    private static final String SERVICES = "hub-my-services.ftl";
    private static final String CONSENTS = "hub-my-consents.ftl";
    private static final String CONFIRM = "hub-my-confirm.ftl";
    private static final String BASE = "https://hub.example/realms/hub/hub-my";
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&${1+1}";
    private static final String ESCAPED = "&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;${1+1}";

    @ParameterizedTest
    @CsvSource({
        "ko, hub-my-institutions.ftl, 내 소속기관",
        "en, hub-my-institutions.ftl, My institutions",
        "ko, hub-my-services.ftl, 연결된 서비스",
        "en, hub-my-services.ftl, Linked services",
        "ko, hub-my-consents.ftl, 동의 내역",
        "en, hub-my-consents.ftl, Consents",
        "ko, hub-my-data.ftl, 내 정보 내려받기",
        "en, hub-my-data.ftl, Download my data",
        "ko, hub-my-confirm.ftl, 계정 연결을 해제할까요?",
        "en, hub-my-confirm.ftl, Unlink this account?"
    })
    void everyPageSpeaksTheReadersLanguage(String language, String template, String heading) {
        assertThat(page(language, template, content(template, "NTIS"), null))
                .contains("<html lang=\"" + language + "\"", "<h1>" + heading + "</h1>", "<title>" + heading)
                .doesNotContainPattern("hubMy[A-Z]\\w+")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {INSTITUTIONS, SERVICES, CONSENTS, CONFIRM})
    void whatComesFromOutsideStaysText(String template) {
        assertThat(page("ko", template, content(template, HOSTILE), null))
                .contains(ESCAPED)
                .doesNotContain("<img");
    }

    @Test
    void theMenuMarksThePageThatIsShown() {
        assertThat(page("ko", INSTITUTIONS, content(INSTITUTIONS, "한빛대학교"), null))
                .contains("href=\"" + BASE + "\" data-testid=\"section-institutions\" aria-current=\"page\"")
                .contains("href=\"" + BASE + "/services\" data-testid=\"section-services\">");
    }

    @Test
    void anInstitutionIsRemovedUnlessItHasToStay() {
        String html = page("ko", INSTITUTIONS, content(INSTITUTIONS, "한빛대학교"), null);
        assertThat(html)
                .contains("지금 로그인한 소속기관은 삭제할 수 없습니다.")
                .contains("href=\"" + BASE + "/institutions/saeby%C3%B6k%2F/remove\"")
                .contains("지금은 이 소속기관으로 로그인할 수 없습니다.")
                .contains("href=\"" + BASE + "/institutions/add\" data-testid=\"add\"");
    }

    @Test
    void endedLinksAreFolded() {
        assertThat(page("ko", SERVICES, content(SERVICES, "NTIS"), null))
                .contains("<details data-testid=\"ended\">", "<summary>연결이 끝난 계정 1개</summary>", "직접 연결을 해제했습니다")
                .contains("등록한 이메일로 받은 인증번호", "data-testid=\"due\"", "아직 이용하지 않았습니다");
    }

    @Test
    void theTextThatWasAgreedToIsFoldedInItsOwnLanguage() {
        assertThat(page("ko", CONSENTS, content(CONSENTS, "NTIS"), null))
                .contains("<div class=\"agreed\" lang=\"en\" data-testid=\"agreed\">one\ntwo</div>")
                .contains("[선택]", "href=\"" + BASE + "/consents/c1/withdraw\"", "철회한 동의 1건");
    }

    @Test
    void whoHasNothingIsToldSo() {
        assertThat(page("ko", SERVICES, new ServicesPage(List.of(), List.of()), null))
                .contains("연결된 서비스가 없습니다.")
                .doesNotContain("<details");
        assertThat(page("ko", CONSENTS, new ConsentsPage(List.of()), null)).contains("동의한 내역이 없습니다.");
        assertThat(page("ko", INSTITUTIONS, new InstitutionsPage(List.of(), true), null))
                .contains("연결된 소속기관이 없습니다.", "비밀번호로도 로그인할 수 있습니다.");
    }

    @Test
    void whoMayCloseTheAccountFindsTheWay() {
        assertThat(page("ko", "hub-my-data.ftl", new DataPage(BASE + "/data/file", true), null))
                .contains("<h2>회원 탈퇴</h2>", "href=\"" + BASE + "/close\"");
        assertThat(page("ko", "hub-my-data.ftl", new DataPage(BASE + "/data/file", false), null))
                .doesNotContain("탈퇴");
    }

    @Test
    void aDecisionIsAFormWithTheSessionsToken() {
        assertThat(page("ko", CONFIRM, content(CONFIRM, "NTIS"), null))
                .contains("<form method=\"post\" action=\"" + BASE + "/services/l1/unlink\"")
                .contains("<input type=\"hidden\" name=\"token\" value=\"t0ken\">")
                .contains("서비스에 있는 계정과 자료는 삭제되지 않습니다.");
    }

    @ParameterizedTest
    @CsvSource({"true, good", "false, bad"})
    void whatCameOfADecisionIsSaidWithItsReference(boolean done, String look) {
        String html = page(
                "ko", SERVICES, content(SERVICES, "NTIS"), new OwnNotice(done, "hubMyServiceUnlinked", "7Q4K-M2ZD"));
        assertThat(html)
                .contains(
                        "<div class=\"notice " + look + "\" role=\"status\" data-testid=\"notice\" data-done=\"" + done)
                .contains("계정 연결을 해제했습니다.", "7Q4K-M2ZD");
    }

    private static String page(String language, String template, Object content, @Nullable OwnNotice notice) {
        String section = template.substring("hub-my-".length(), template.length() - ".ftl".length());
        return RenderedPage.in(language)
                .with("my", new MyPage(BASE, section, "t0ken", notice, "https://hub.example/logout?client_id=hub-my"))
                .with("content", content)
                .html(template);
    }

    private static Object content(String template, String name) {
        return switch (template) {
            case INSTITUTIONS ->
                new InstitutionsPage(
                        List.of(
                                new InstitutionsPage.Entry(
                                        "hanbit", name, "2026년 1월 2일", "어제", true, true, "hubMyInstitutionCurrent"),
                                new InstitutionsPage.Entry("saebyök/", name, null, null, false, false, null)),
                        false);
            case SERVICES ->
                new ServicesPage(
                        List.of(new ServicesPage.Entry(
                                "l1", name, name, "오늘", "hubMyProofEmailCode", "오늘", null, true)),
                        List.of(new ServicesPage.Ended(name, name, "어제", "오늘", "hubMyEndedResearcher")));
            case CONSENTS ->
                new ConsentsPage(List.of(new ConsentsPage.Service(
                        name, List.of(consent("c1", name, null)), List.of(consent("c2", name, "오늘")))));
            case CONFIRM ->
                new ConfirmPage(
                        "Unlink",
                        name,
                        name,
                        null,
                        List.of("hubMyUnlinkEffectAccount"),
                        BASE + "/services/l1/unlink",
                        BASE + "/services");
            default -> new DataPage(BASE + "/data/file", false);
        };
    }

    private static ConsentsPage.Entry consent(String id, String name, @Nullable String withdrawn) {
        return new ConsentsPage.Entry(id, name, true, false, withdrawn == null, "one\ntwo", "en", "어제", withdrawn);
    }
}
