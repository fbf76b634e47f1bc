package kr.fedhub.e2e.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Accessibility;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.ServicePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser remembers of its logins. */
@WithFederation
class RememberedInstitutionsE2E {
    private static final String COOKIE = "FEDHUB_INSTITUTIONS";
    private static final DemoResearcher PARK =
            DemoResearcher.of(DemoInstitution.SAEBYEOK).get(0);

    @Test
    void theInstitutionOfTheLastLoginComesFirstNextTime(DemoFederation federation, Visitor visitor) {
        assertThat(recent(open(federation, visitor, DemoService.SCIENCEON))).isEmpty();
        logInAndForgetTheSession(federation, visitor);

        assertThat(recent(open(federation, visitor, DemoService.SCIENCEON))).containsExactly("saebyeok");
        assertThat(recent(open(federation, visitor, DemoService.NTIS)))
                .as("at another service, too")
                .containsExactly("saebyeok");
        visitor.page().getByTestId("recent").locator("button.choice").click();
        assertThat(visitor.page().url()).contains("/realms/saebyeok/");
    }

    @Test
    void whoOnlyChoosesAndDoesNotLogInIsNotRemembered(DemoFederation federation, Visitor visitor) {
        open(federation, visitor, DemoService.SCIENCEON);
        new Discovery(visitor.page()).choose(DemoInstitution.SAEBYEOK);

        assertThat(recent(open(federation, visitor, DemoService.SCIENCEON))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneCanHaveItForgotten(boolean javaScript, DemoFederation federation, Visitor visitor) {
        visitor.with(390, 844, ColorScheme.LIGHT, javaScript);
        logInAndForgetTheSession(federation, visitor);
        open(federation, visitor, DemoService.SCIENCEON);
        visitor.page().getByTestId("forget-saebyeok").click();
        visitor.page()
                .getByTestId("recent")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

        assertThat(recent(visitor.page())).isEmpty();
        assertThat(cookies(visitor)).isEmpty();
        assertThat(recent(open(federation, visitor, DemoService.NTIS))).isEmpty();
    }

    @Test
    void theCookieTellsNothingAboutAPerson(DemoFederation federation, Visitor visitor) {
        logInAndForgetTheSession(federation, visitor);
        Cookie cookie = cookies(visitor).get(0);
        String[] parts = parts(cookie);
        String content = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);

        assertThat(content).contains("saebyeok").doesNotContain(PARK.uid(), PARK.name(), "@", "scienceon");
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.path).isEqualTo("/realms/hub/");
        assertThat(cookie.value.length()).isLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "signature", "none", "garbage"})
    void aCookieThatSomebodyChangedIsNothingRemembered(String what, DemoFederation federation, Visitor visitor) {
        logInAndForgetTheSession(federation, visitor);
        Cookie cookie = cookies(visitor).get(0);
        String[] parts = parts(cookie);
        String changed = switch (what) {
            case "content" ->
                parts[0] + "." + encoded("{\"typ\":\"hub-choices\",\"choices\":\"evil 2026-11-26\"}") + "." + parts[2];
            case "signature" -> parts[0] + "." + parts[1] + ".AAAA";
            case "none" -> encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".";
            default -> "garbage";
        };
        visitor.page()
                .context()
                .addCookies(List.of(new Cookie(COOKIE, changed)
                        .setDomain(cookie.domain)
                        .setPath(cookie.path)
                        .setHttpOnly(true)));

        assertThat(recent(open(federation, visitor, DemoService.SCIENCEON))).isEmpty();
        assertThat(new Discovery(visitor.page()).offered()).contains("saebyeok");
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK", "320, LIGHT"})
    void whatIsRememberedIsReadableEverywhere(
            int width, ColorScheme scheme, DemoFederation federation, Visitor visitor) {
        visitor.with(width, 900, scheme, true);
        logInAndForgetTheSession(federation, visitor);
        open(federation, visitor, DemoService.NTIS);

        Accessibility.check(visitor, "34-remembered-" + width + "-" + scheme);
    }

    private static void logInAndForgetTheSession(DemoFederation federation, Visitor visitor) {
        ServicePage.logIn(federation, visitor, PARK);
        visitor.page()
                .context()
                .clearCookies(
                        new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("^(?!" + COOKIE + ").*")));
    }

    private static Page open(DemoFederation federation, Visitor visitor, DemoService service) {
        ServicePage.open(visitor, federation.service(service)).logIn();
        return visitor.page();
    }

    private static List<String> recent(Page page) {
        return page.locator("[data-testid=recent] button[name=institution]").all().stream()
                .map(button -> button.getAttribute("value"))
                .toList();
    }

    private static List<Cookie> cookies(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals(COOKIE))
                .toList();
    }

    private static String[] parts(Cookie cookie) {
        return Pattern.compile("\\.").splitAsStream(cookie.value).toArray(String[]::new);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
