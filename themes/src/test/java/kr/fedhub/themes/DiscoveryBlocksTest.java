package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kr.fedhub.keycloak.discovery.DiscoveryPage;
import kr.fedhub.keycloak.discovery.DiscoveryPage.Choice;
import kr.fedhub.keycloak.discovery.DiscoveryPage.Index;
import kr.fedhub.keycloak.discovery.DiscoveryPage.Search;
import kr.fedhub.keycloak.discovery.DiscoveryPage.Tab;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of the discovery page that are not always there. */
class DiscoveryBlocksTest {
    private static final Choice HANBIT =
            new Choice("hanbit", "한빛대학교", "Hanbit University", "en", "hanbit.example", "한", null);
    private static final Choice ORA =
            new Choice("ora", "오라대학교", "", "en", "", "오", "data:image/png;base64,iVBORw0KGgo=");
    private static final Search SEARCH = new Search("", false, false, "/search?client_id=ntis&lang=ko");
    private static final List<Tab> TABS = List.of(
            new Tab("ㄱ", false, true),
            new Tab("ㄴ", false, false),
            new Tab("A–Z", true, true),
            new Tab("#", false, true));

    @ParameterizedTest
    @CsvSource({"ko, 최근 사용한 기관, 최근 사용한 기관에서 삭제: 한빛대학교", "en, Recently used, 'Remove from recently used: 한빛대학교'"})
    void whatTheBrowserUsedBeforeComesFirstAndCanBeForgotten(String language, String heading, String forget) {
        String html = html(language, page(List.of(HANBIT), List.of(ORA), SEARCH, null));

        assertThat(html)
                .containsSubsequence(
                        "data-testid=\"recent\"",
                        "<h2>" + heading + "</h2>",
                        "name=\"institution\" value=\"hanbit\"",
                        "name=\"forget\" value=\"hanbit\" aria-label=\"" + forget + "\"",
                        "<span aria-hidden=\"true\">×</span></button>",
                        "</form>",
                        "role=\"search\"",
                        "name=\"institution\" value=\"ora\"");
    }

    @Test
    void aBrowserThatRemembersNothingHasNoSuchBlock() {
        assertThat(html(page(List.of(), List.of(ORA), SEARCH, null)))
                .doesNotContain("data-testid=\"recent\"", "name=\"forget\"", "최근 사용한 기관");
    }

    @Test
    void aNameIsTextInTheForgetButtonToo() {
        Choice hostile = new Choice("x\"y", "{0}'\"><b>", "", "en", "", "{", null);

        assertThat(html(page(List.of(hostile), List.of(), SEARCH, null)))
                .contains("value=\"x&quot;y\" aria-label=\"최근 사용한 기관에서 삭제: {0}&#39;&quot;&gt;&lt;b&gt;\"");
    }

    @Test
    void aLogoIsAPictureWithoutANameOfItsOwnAndInItsPlaceStandsALetter() {
        String html = html(page(List.of(), List.of(HANBIT, ORA), SEARCH, null));

        assertThat(html)
                .containsOnlyOnce("<img ")
                .contains(
                        "<span class=\"mark\" aria-hidden=\"true\"><img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"\""
                                + " width=\"40\" height=\"40\"")
                .contains("<span class=\"mark\" aria-hidden=\"true\">한</span>");
    }

    @Test
    void theScriptFindsItsAddressAndItsTextsOnTheSearch() {
        assertThat(html(page(List.of(), List.of(), SEARCH, null)))
                .contains("data-suggestions=\"/search?client_id=ntis&amp;lang=ko\"")
                .contains("data-found=\"{0}개 기관을 찾았습니다.\"")
                .contains("data-found-more=\"먼저 찾은 {0}개 기관을 표시합니다. 검색어를 더 자세히 입력해 주세요.\"")
                .contains("data-nothing=\"검색 결과가 없습니다. ", "data-later=\"지금은 검색 결과를 ")
                .contains("<ul class=\"list\" id=\"found\" role=\"listbox\" aria-label=\"찾은 기관\" hidden></ul>")
                .contains("<label for=\"search\">", "<input id=\"search\"");
    }

    @Test
    void theIndexHasOneButtonATabOfWhichTheOpenOneIsMarkedAndAnEmptyOneLeadsNowhere() {
        String html = html(page(List.of(), List.of(HANBIT), SEARCH, new Index(TABS, List.of(), null, "A–Z")));

        assertThat(html)
                .contains("<nav aria-labelledby=\"index-heading\">", "<h2 id=\"index-heading\">가나다 순으로 보기</h2>")
                .contains("<button name=\"index\" value=\"ㄱ\">ㄱ</button>")
                .contains("<button name=\"index\" value=\"ㄴ\" disabled>ㄴ</button>")
                .contains("<button name=\"index\" value=\"A–Z\" aria-current=\"true\">A–Z</button>")
                .contains("<button name=\"index\" value=\"#\">기타</button>")
                .containsOnlyOnce("class=\"index\"")
                .containsOnlyOnce("aria-current")
                .doesNotContain("알파벳 순으로 보기");
    }

    @Test
    void theLettersOfTheLatinTabAreASecondRow() {
        List<Tab> letters = List.of(new Tab("A", true, true), new Tab("B", false, false));

        assertThat(html(page(List.of(), List.of(HANBIT), SEARCH, new Index(TABS, letters, null, "A"))))
                .containsSubsequence(
                        "aria-label=\"가나다 순으로 보기\"",
                        "value=\"A–Z\" aria-current=\"true\"",
                        "aria-label=\"알파벳 순으로 보기\"",
                        "<button name=\"index\" value=\"A\" aria-current=\"true\">A</button>",
                        "<button name=\"index\" value=\"B\" disabled>B</button>");
    }

    @Test
    void whereATabGoesOnThereIsAButtonForTheNextPart() {
        assertThat(html(page(List.of(), List.of(HANBIT), SEARCH, new Index(TABS, List.of(), "ㄱ.1", "ㄱ"))))
                .contains("<button class=\"quiet\" name=\"index\" value=\"ㄱ.1\">다음 기관 보기</button>");
        assertThat(html(page(List.of(), List.of(HANBIT), SEARCH, new Index(TABS, List.of(), null, "ㄱ"))))
                .doesNotContain("다음 기관 보기");
    }

    @ParameterizedTest
    @CsvSource({"'', , 소속기관 목록", "'', ㄱ, ㄱ: 소속기관 목록", "'', A–Z, A–Z: 소속기관 목록", "'', '#', 기타: 소속기관 목록", "한빛, , 찾은 기관"})
    void theListSaysWhatItIs(String text, @Nullable String open, String heading) {
        assertThat(html(page(
                        List.of(),
                        List.of(HANBIT),
                        new Search(text, false, false, "/search"),
                        new Index(TABS, List.of(), null, open))))
                .contains("<h2>" + heading + "</h2>");
    }

    @Test
    void aTabWithNothingForThisServiceSaysSo() {
        assertThat(html(page(List.of(), List.of(), SEARCH, new Index(TABS, List.of(), null, "ㄱ"))))
                .contains("이 글자로 시작하는 소속기관이 없습니다.");
        assertThat(html(page(List.of(), List.of(), SEARCH, new Index(TABS, List.of(), null, null))))
                .doesNotContain("이 글자로 시작하는", "지금은 선택할 수 있는 소속기관이 없습니다");
    }

    @Test
    void aServiceThatTakesNobodySaysSoBesideASearchToo() {
        assertThat(html(page(List.of(), List.of(), SEARCH, null))).contains("지금은 선택할 수 있는 소속기관이 없습니다");
        assertThat(html(page(List.of(), List.of(), new Search("한빛", true, false, "/search"), null)))
                .doesNotContain("지금은 선택할 수 있는 소속기관이 없습니다");
    }

    @Test
    void whoHasNoInstitutionFindsTheAccountsOfTheHubBelowTheList() {
        DiscoveryPage page =
                new DiscoveryPage("NTIS", null, List.of(), List.of(), List.of(HANBIT), null, null, null, true);

        assertThat(html(page))
                .containsSubsequence("value=\"hanbit\"", "name=\"hubAccount\" value=\"true\"", "개별 계정으로 로그인</button>");
        assertThat(html(page(List.of(), List.of(HANBIT), SEARCH, null))).doesNotContain("hubAccount");
    }

    @Test
    void outsideALoginEveryFormGoesWhereThePageSays() {
        DiscoveryPage page = new DiscoveryPage(
                "NTIS",
                "/ds?entityID=a&return=b",
                List.of(HANBIT),
                List.of(ORA),
                List.of(HANBIT),
                null,
                SEARCH,
                new Index(TABS, List.of(), null, null),
                true);
        String html = html(page);

        assertThat(html).doesNotContain("action=\"/login");
        assertThat(Stream.of(html.split("<form ", -1)).skip(1))
                .hasSize(5)
                .allSatisfy(
                        form -> assertThat(form).startsWith("method=\"post\" action=\"/ds?entityID=a&amp;return=b\""));
    }

    private static DiscoveryPage page(
            List<Choice> recent, List<Choice> institutions, @Nullable Search search, @Nullable Index index) {
        return new DiscoveryPage("NTIS", null, recent, List.of(), institutions, null, search, index, false);
    }

    private static String html(DiscoveryPage page) {
        return html("ko", page);
    }

    private static String html(String language, DiscoveryPage page) {
        String html = RenderedPage.in(language).with("discovery", page).html("hub-discovery.ftl");
        assertThat(html).doesNotContainPattern("hubDiscovery[A-Z]\\w+");
        return html;
    }
}
