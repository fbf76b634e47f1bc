package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kr.fedhub.themes.FirstUseSamples.Sample;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page of a first visit. */
class FirstUsePagesTest {
    private static final String UNRESOLVED_TEXT = "hub[A-Z]\\w+";

    static Stream<Arguments> pages() {
        return FirstUseSamples.all().flatMap(sample -> Stream.of("ko", "en").map(lang -> Arguments.of(sample, lang)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void everyPageIsWellMadeAndInTheReadersLanguage(Sample sample, String language) {
        String html = sample.in(language).html(sample.template());
        assertThat(html).doesNotContainPattern(UNRESOLVED_TEXT).doesNotContain("{0}회", "{1},");
        Document page = sample.in(language).document(sample.template());
        assertThat(MarkupRules.offences(page)).isEmpty();
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.title()).contains(page.expectFirst("h1").text());
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void everyPageLooksTheSameInTheOldestSupportedVersion(Sample sample, String language) {
        assertThat(withoutTheTime(sample.in(language).inTheOldestSupportedVersion(), sample))
                .isEqualTo(withoutTheTime(sample.in(language), sample));
    }

    private static String withoutTheTime(RenderedPage page, Sample sample) {
        return page.html(sample.template()).replaceAll("\\d\\d:\\d\\d", "");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void everyAnswerIsAPostThatAButtonNames(Sample sample, String language) {
        Document page = sample.in(language).document(sample.template());
        assertThat(page.select("form")).allSatisfy(form -> {
            assertThat(form.attr("method")).isEqualTo("post");
            assertThat(form.attr("action")).isEqualTo("/first?a=1&b=2");
        });
        assertThat(page.select("button")).allSatisfy(button -> {
            assertThat(button.attr("name")).isEqualTo("go");
            assertThat(button.attr("value")).isNotEmpty();
            assertThat(button.attr("type")).isNotEqualTo("button");
        });
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void everyPageNamesTheServiceAndHasAWayOut(Sample sample, String language) {
        Document page = sample.in(language).document(sample.template());
        assertThat(page.select("[data-testid=asking-service]").text()).isNotEmpty();
        assertThat(page.select("button[value=cancel], button[value=refuse]")).hasSize(1);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void nothingRunsInThePageItself(Sample sample, String language) {
        Document page = sample.in(language).document(sample.template());
        assertThat(page.select("script:not([src]), [style], style")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey()))
                .noneMatch(name -> name.startsWith("on"));
    }

    @Test
    void theStepIsMarkedOnce() {
        Stream.of("choose", "account", "code", "away", "sign-up").forEach(name -> {
            Document page = page(name);
            assertThat(page.select(".steps [aria-current=step]")).as(name).hasSize(1);
            assertThat(page.select(".steps li")).as(name).hasSize(3);
        });
        assertThat(page("code").select(".steps .done").text()).isEqualTo("1. 방법 선택 (마침)");
    }

    @Test
    void theEnterKeyNeverCancelsOrRefuses() {
        Stream.of("account", "code", "sign-up", "sign-up-error", "sign-up-told")
                .forEach(
                        name -> assertThat(page(name).expectFirst("form button").attr("value"))
                                .as(name)
                                .isIn(List.of("send", "verify", "agree")));
    }

    static Document page(String name) {
        Sample sample = FirstUseSamples.all()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return sample.in("ko").document(sample.template());
    }
}
