package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.fedhub.keycloak.discovery.DiscoveryPage;
import kr.fedhub.keycloak.discovery.DiscoveryPage.Choice;
import kr.fedhub.keycloak.discovery.DiscoveryPage.Search;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryPageTest {
    private static final Choice HANBIT =
            new Choice("hanbit", "한빛대학교", "Hanbit University", "en", "hanbit.example", "한", null);
    private static final Choice ORA = new Choice("ora", "오라대학교", "", "en", "", "오", null);

    @ParameterizedTest
    @CsvSource({"ko, 소속기관으로 로그인, en, English", "en, Log in with your institution, ko, 한국어"})
    void thePageSpeaksTheReadersLanguageAndOffersTheOther(String language, String heading, String other, String name) {
        String html = html(RenderedPage.in(language), List.of(ORA), List.of(HANBIT), null);
        assertThat(html)
                .contains("<html lang=\"" + language + "\"", "<h1>" + heading + "</h1>", "<title>" + heading)
                .contains("lang=\"" + other + "\" hreflang=\"" + other + "\">" + name + "</a>")
                .doesNotContain("hreflang=\"" + language + "\"")
                .doesNotContainPattern("hub[A-Z]\\w+");
    }

    @Test
    void theAskingServiceIsNamed() {
        assertThat(html(List.of(), List.of(HANBIT))).contains("<bdi data-testid=\"asking-service\">NTIS</bdi>");
    }

    @Test
    void eachInstitutionIsOneButtonOfOneForm() {
        assertThat(html(List.of(ORA), List.of(HANBIT)))
                .containsOnlyOnce("<form method=\"post\" action=\"/login?a=1&amp;b=2\" class=\"listed\">")
                .contains("name=\"institution\" value=\"hanbit\" data-testid=\"institution-hanbit\"")
                .contains("name=\"institution\" value=\"ora\" data-testid=\"institution-ora\"")
                .contains("<bdi lang=\"en\">Hanbit University</bdi> · hanbit.example")
                .containsOnlyOnce("class=\"also\"");
    }

    @Test
    void whatTheServiceRecommendsComesFirst() {
        assertThat(html(List.of(ORA), List.of(HANBIT)))
                .containsSubsequence("먼저 안내하는 로그인</h2>", "value=\"ora\"", "소속기관 목록</h2>", "value=\"hanbit\"");
    }

    @Test
    void aServiceThatRecommendsNothingHasNoSuchBlock() {
        assertThat(html(List.of(), List.of(HANBIT))).doesNotContain("먼저 안내하는 로그인");
    }

    @Test
    void namesFromOutsideAreTextAndNothingElse() {
        Choice hostile = new Choice(
                "a\"><b", "<script>alert(1)</script>", "<img src=x>", "en\" x=\"", "&.example", "<", "/logo\"><u>");
        String html = RenderedPage.in("ko")
                .with(
                        "discovery",
                        new DiscoveryPage(
                                "<i>NTIS</i>",
                                "/login\"><u>",
                                List.of(hostile),
                                List.of(hostile),
                                List.of(),
                                null,
                                new Search("\"><b>", false, true, "/search?a=\"><s>"),
                                null,
                                true))
                .html("hub-discovery.ftl");
        assertThat(html)
                .contains(
                        "<b><bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi></b>", "&lt;img src=x&gt;", "&amp;.example")
                .contains("value=\"&quot;&gt;&lt;b&gt;\"")
                .contains("value=\"a&quot;&gt;&lt;b\"", "lang=\"en&quot; x=&quot;\"", "&lt;i&gt;NTIS&lt;/i&gt;")
                .contains("<img src=\"/logo&quot;&gt;&lt;u&gt;\" alt=\"\"")
                .doesNotContain("<script>", "<img src=x", "<i>", "<u>", "<s>");
    }

    @ParameterizedTest
    @CsvSource({"hubDiscoveryNotAvailable, 지금 로그인할 수 없습니다", "hubDiscoveryNotCompleted, 로그인을 마치지 못했습니다"})
    void aProblemIsToldAtOnce(String problem, String told) {
        assertThat(html(RenderedPage.in("ko"), List.of(), List.of(HANBIT), problem))
                .containsSubsequence("role=\"alert\">", told, "</div>");
    }

    @Test
    void withoutAProblemThereIsNoAlert() {
        assertThat(html(List.of(), List.of(HANBIT))).doesNotContain("role=\"alert\"");
    }

    @Test
    void withoutInstitutionsThePageSaysSo() {
        assertThat(html(List.of(), List.of()))
                .contains("지금은 선택할 수 있는 소속기관이 없습니다.")
                .doesNotContain("<form");
    }

    @Test
    void amongManyInstitutionsOneSearchesAndKeepsWhatOneTyped() {
        String html = html(new Search("한빛", false, true, "/search?client_id=ntis&lang=ko"), List.of(HANBIT));
        assertThat(html)
                .contains("role=\"search\"", "name=\"search\" type=\"search\" value=\"한빛\"", "일부만 표시합니다")
                .contains("data-suggestions=\"/search?client_id=ntis&amp;lang=ko\"", "/hub/hub-discovery.js\"")
                .contains("value=\"hanbit\"");
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        assertThat(html(new Search("없는곳", true, false, "/search"), List.of()))
                .contains("검색 결과가 없습니다")
                .doesNotContain("지금은 선택할 수 있는 소속기관이 없습니다");
    }

    private static String html(Search search, List<Choice> institutions) {
        return RenderedPage.in("ko")
                .with(
                        "discovery",
                        new DiscoveryPage("NTIS", null, List.of(), List.of(), institutions, null, search, null, false))
                .html("hub-discovery.ftl");
    }

    @Test
    void addressesOfTheOperatorAreShownOnceTheRealmSetsThem() {
        assertThat(html(List.of(), List.of(HANBIT))).doesNotContain("<footer", "추가 요청하기");
        RenderedPage page = RenderedPage.in("ko")
                .withText("hubPrivacyUrl", "/privacy?a=1&b=2")
                .withText("hubContactUrl", "mailto:help@hub.example");
        assertThat(html(page, List.of(), List.of(HANBIT), null))
                .contains("<a href=\"/privacy?a=1&amp;b=2\"><b>개인정보 처리방침</b></a>")
                .contains("<a href=\"mailto:help@hub.example\">문의처</a>", "추가 요청하기")
                .doesNotContain("이용약관");
    }

    @Test
    void thePageLooksTheSameUnderAThemeThatKnowsNothingOfTheHub() {
        RenderedPage bare = RenderedPage.in("ko")
                .with("properties", Map.of())
                .without("locale")
                .without("darkMode");
        assertThat(html(bare, List.of(), List.of(HANBIT), null))
                .containsOnlyOnce("rel=\"stylesheet\"")
                .contains("/resources/v/login/hub/hub/hub.css")
                .doesNotContain("class=\"languages\"");
    }

    @Test
    void aThemeAddsItsFonts() {
        assertThat(html(List.of(), List.of(HANBIT)))
                .containsSubsequence("/resources/v/login/hub/hub/hub.css", "/resources/v/login/hub/css/fonts.css");
    }

    @Test
    void aRealmWithoutDarkPagesGetsLightOnes() {
        assertThat(html(List.of(), List.of(HANBIT))).doesNotContain("data-scheme");
        assertThat(html(RenderedPage.in("ko").with("darkMode", false), List.of(), List.of(HANBIT), null))
                .contains("data-scheme=\"light\"");
    }

    private static String html(List<Choice> recommended, List<Choice> institutions) {
        return html(RenderedPage.in("ko"), recommended, institutions, null);
    }

    private static String html(
            RenderedPage page, List<Choice> recommended, List<Choice> institutions, @Nullable String problem) {
        return page.with(
                        "discovery",
                        new DiscoveryPage(
                                "NTIS", null, List.of(), recommended, institutions, problem, null, null, false))
                .html("hub-discovery.ftl");
    }
}
