package kr.fedhub.e2e.self;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Set;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Accessibility;
import kr.fedhub.e2e.fixture.Newcomers;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.FirstVisits;
import kr.fedhub.e2e.page.HubMy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the researcher's own pages owe everybody. */
class MyPagesE2E extends Newcomers {
    /** Whose institution sends no form that a script would have to send on. */
    private static final DemoResearcher JANE =
            DemoResearcher.of(DemoInstitution.SAEBYEOK).get(1);

    MyPagesE2E() {
        super(LEE, JANE);
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK", "320, LIGHT"})
    void noPageHasViolationsInEitherLanguage(
            int width, ColorScheme scheme, DemoFederation federation, Visitor visitor) {
        visitor.with(width, 900, scheme, true);
        new FirstVisits(federation, visitor).signUp(DemoService.DATAON, LEE, "recommendations");
        HubMy my = HubMy.open(federation, visitor, "");
        checkAll(federation, visitor, my, "ko-" + width + "-" + scheme);

        HubMy.open(federation, visitor, "");
        visitor.page().getByText("English").first().click();
        visitor.page().getByText("My institutions").first().waitFor();
        checkAll(federation, visitor, my, "en-" + width + "-" + scheme);
        assertThat(visitor.askedHosts()).isEqualTo(Set.of("localhost"));
    }

    private void checkAll(DemoFederation federation, Visitor visitor, HubMy my, String kind) {
        my.go("institutions");
        Accessibility.check(visitor, "hub-my-institutions-" + kind);
        my.go("services");
        Accessibility.check(visitor, "hub-my-services-" + kind);
        my.link(my.links().get(0)).getByTestId("unlink").click();
        my.part("confirm").waitFor();
        Accessibility.check(visitor, "hub-my-unlink-" + kind);
        my.go("consents");
        visitor.page().locator("summary").first().click();
        Accessibility.check(visitor, "hub-my-consents-" + kind);
        my.part("withdraw").first().click();
        my.part("confirm").waitFor();
        Accessibility.check(visitor, "hub-my-withdraw-" + kind);
        my.go("data");
        Accessibility.check(visitor, "hub-my-data-" + kind);
        HubMy.open(federation, visitor, "/services/nothing/unlink");
        Accessibility.check(visitor, "hub-my-unknown-" + kind);
    }

    @Test
    void everythingIsInEnglishOnceItWasChosen(DemoFederation federation, Visitor visitor) {
        new FirstVisits(federation, visitor).signUp(DemoService.DATAON, LEE);
        HubMy my = HubMy.open(federation, visitor, "/services");
        visitor.page().getByText("English").first().click();
        visitor.page().getByText("Linked services").first().waitFor();

        assertThat(my.go("consents").part("service").innerText())
                .contains("DataON", "[required]")
                .doesNotContain("동의한 때");
        assertThat(my.go("institutions").part("institutions").innerText())
                .contains("Nuri Institute of Science and Technology");
    }

    @Test
    void noPageNeedsAScript(DemoFederation federation, Visitor visitor) {
        visitor.with(390, 844, ColorScheme.LIGHT, false);
        new FirstVisits(federation, visitor).signUp(DemoService.DATAON, JANE);
        HubMy my = HubMy.open(federation, visitor, "/consents");
        my.part("withdraw").first().click();
        my.part("confirm-back").click();
        my.go("services").part("unlink").first().click();
        my.confirm();

        assertThat(my.done()).isTrue();
        assertThat(my.links()).isEmpty();
    }

    @Test
    void anAccountIsUnlinkedWithTheKeyboardAlone(DemoFederation federation, Visitor visitor) {
        new FirstVisits(federation, visitor).signUp(DemoService.DATAON, LEE);
        HubMy my = HubMy.open(federation, visitor, "/services");
        press(visitor.page(), "unlink");
        my.part("confirm").waitFor();
        press(visitor.page(), "confirm-do");

        assertThat(my.done()).isTrue();
    }

    private static void press(Page page, String testId) {
        for (int i = 0; i < 20 && !testId.equals(page.evaluate("() => document.activeElement.dataset.testid")); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
    }
}
