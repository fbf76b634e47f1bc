package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Set;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Accessibility;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.ServicePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@WithFederation
class AccessibilityE2E {
    private static final int NARROWEST = 320;

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK", "320, LIGHT"})
    void theDiscoveryPageHasNoViolationsInEitherLanguage(
            int width, ColorScheme scheme, DemoFederation federation, Visitor visitor) {
        visitor.with(width, 900, scheme, true);
        ServicePage.open(visitor, federation.service(DemoService.SCIENCEON)).logIn();
        Accessibility.check(visitor, "discovery-ko-" + width + "-" + scheme);

        visitor.page().getByText("English").first().click();
        visitor.page().getByText("Log in with your institution").first().waitFor();
        Accessibility.check(visitor, "discovery-en-" + width + "-" + scheme);
        assertThat(visitor.askedHosts()).isEqualTo(Set.of("localhost"));
    }

    @ParameterizedTest
    @EnumSource(names = "AI_HELPER", mode = EnumSource.Mode.EXCLUDE)
    void theServicesPagesHaveNoViolations(DemoService service, DemoFederation federation, Visitor visitor) {
        visitor.with(NARROWEST, 900, ColorScheme.DARK, true);
        ServicePage.open(visitor, federation.service(service));

        Accessibility.check(visitor, "service-" + service.id());
    }

    @Test
    void aLoginNeedsNoJavaScriptAtTheHubAndTheServices(DemoFederation federation, Visitor visitor) {
        visitor.with(390, 844, ColorScheme.LIGHT, false);
        DemoResearcher jane = DemoResearcher.of(DemoInstitution.SAEBYEOK).get(1);
        ServicePage page = ServicePage.logIn(federation, visitor, jane);

        assertThat(page.greeting()).isEqualTo("Jane Doe 님");
    }

    @Test
    void anInstitutionCanBeChosenWithTheKeyboardAlone(DemoFederation federation, Visitor visitor) {
        Page page = visitor.page();
        String hanbit = "institution-" + federation.alias(DemoInstitution.HANBIT);
        ServicePage.open(visitor, federation.service(DemoService.SCIENCEON)).logIn();
        for (int i = 0; i < 20 && !isFocused(page, hanbit); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");

        page.locator("#username").waitFor();
        assertThat(page.url()).contains("/realms/hanbit/");
    }

    private static boolean isFocused(Page page, String testId) {
        return testId.equals(page.evaluate("() => document.activeElement.dataset.testid"));
    }
}
