package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.Set;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stock pages under the theme; the hub's own pages are in {@link AccessibilityE2E}. */
@WithFederation
class ThemeE2E {
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void aStockErrorPageIsKoreanWearsTheFontOfTheJarAndAsksNoOtherHost(
            ColorScheme scheme, DemoFederation federation, Visitor visitor) {
        visitor.with(390, 844, scheme, true);
        Response answer = visitor.page()
                .navigate(URI.create(federation.hubRealm() + "/protocol/openid-connect/auth?client_id=nobody")
                        .toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("ko");
        assertThat(visitor.page().locator("body").innerText()).containsPattern("[가-힣]+(습니다|주세요)");
        visitor.page().waitForFunction("() => document.fonts.status === 'loaded'");
        assertThat((Boolean) visitor.page()
                        .evaluate("() => [...document.fonts].some(f => f.family.includes('Pretendard')"
                                + " && f.status === 'loaded')"))
                .isTrue();
        visitor.screenshot("08-error-" + scheme);
        assertThat(new AxeBuilder(visitor.page())
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        assertThat(visitor.askedHosts()).isEqualTo(Set.of("localhost"));
    }
}
