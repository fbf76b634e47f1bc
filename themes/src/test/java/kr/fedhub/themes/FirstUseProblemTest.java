package kr.fedhub.themes;

import static kr.fedhub.themes.FirstUsePagesTest.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.firstuse.page.ProblemPage;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FirstUseProblemTest {
    static List<String> problems() {
        return FirstUseSamples.PROBLEMS;
    }

    @ParameterizedTest
    @MethodSource("problems")
    void eachProblemSaysWhatHappenedAndWhoCanFixIt(String problem) {
        Document page = page("problem-" + problem);
        Texts texts = Texts.pages("ko");
        assertThat(page.expectFirst("h1").text()).isEqualTo(texts.get("hubFirstProblem." + problem + ".title"));
        assertThat(page.text())
                .contains(texts.get("hubFirstProblem." + problem + ".what"))
                .contains(texts.get("hubFirstProblem." + problem + ".who"));
    }

    @Test
    void anUnknownProblemIsToldAsUnexpected() {
        assertThat(page("problem-something-new").expectFirst("h1").text()).isEqualTo("처음 이용을 마치지 못했습니다");
    }

    @Test
    void theReferenceTheTimeAndWhoToAskAreShown() {
        Document page = page("problem-conflict");
        assertThat(page.select("[data-testid=reference]").text()).isEqualTo("7Q4K-M2ZD");
        assertThat(page.text()).contains("2026년 11월 26일 15:05 (KST)", "DataON 헬프데스크");
        assertThat(page.expectFirst("[data-testid=contact]").attr("href"))
                .startsWith("mailto:help@dataon.example?subject=")
                .contains("7Q4K-M2ZD");
    }

    @Test
    void onlyWhatHelpsIsOffered() {
        assertThat(conflict(List.of("cancel"), null).select("button").eachAttr("value"))
                .containsExactly("cancel");
        assertThat(conflict(List.of("cancel", "retry", "other"), null)
                        .select("button")
                        .eachAttr("value"))
                .containsExactly("retry", "cancel");
        assertThat(conflict(List.of(), null).select("form")).isEmpty();
    }

    @Test
    void whatHelpsMostIsTheMainButton() {
        assertThat(conflict(List.of("retry", "choose", "cancel"), null)
                        .select(".button")
                        .eachAttr("value"))
                .containsExactly("retry");
        assertThat(conflict(List.of("choose", "cancel"), null).select(".button").eachAttr("value"))
                .containsExactly("choose");
    }

    @Test
    void whereTheServiceNamesNobodyTheOperatorIsAsked() {
        assertThat(conflict(List.of(), null)
                        .select("a[href=mailto:help@hub.example]")
                        .text())
                .contains("운영기관에 문의하기");
        assertThat(conflict(List.of(), "https://dataon.example/help")
                        .select(".notice a")
                        .text())
                .isEqualTo("서비스의 안내 보기");
    }

    private static Document conflict(List<String> goes, @Nullable String help) {
        return RenderedPage.in("ko")
                .withText("hubContactUrl", "mailto:help@hub.example")
                .with(
                        Frame.ATTRIBUTE,
                        new ProblemPage(
                                FirstUseSamples.frame(2), "conflict", "7Q4K-M2ZD", "15:05", goes, List.of(), help))
                .document(ProblemPage.TEMPLATE);
    }
}
