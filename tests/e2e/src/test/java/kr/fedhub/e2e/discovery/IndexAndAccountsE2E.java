package kr.fedhub.e2e.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Accessibility;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.InstitutionLogin;
import kr.fedhub.e2e.page.ServicePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list by first letters, accounts at the hub, and what becomes of pages that are old. */
@WithFederation
class IndexAndAccountsE2E {
    private static final int MANY = 60;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theListOpensAtALetterAndGoesOn(boolean javaScript, DemoFederation federation, Visitor visitor) {
        visitor.with(1280, 900, ColorScheme.LIGHT, javaScript);
        try (OwnFederation own = new OwnFederation(federation)) {
            own.bring(own.many(MANY));
            Page page = open(federation, visitor);
            tab(page, "ㅅ");
            assertThat(new Discovery(page).offered()).containsExactly("saebyeok");
            tab(page, "A–Z");
            tab(page, "N");
            List<String> first = new Discovery(page).offered();
            assertThat(first).hasSize(40);
            page.getByText("다음 기관 보기").click();
            page.locator("button[name=institution]").nth(19).waitFor();

            assertThat(new Discovery(page).offered()).hasSize(20).doesNotContainAnyElementsOf(first);
            assertThat(page.locator(".index [aria-current=true]").allInnerTexts())
                    .containsExactly("A–Z", "N");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, DARK", "390, LIGHT", "320, DARK"})
    void anOpenLetterIsReadableEverywhere(int width, ColorScheme scheme, DemoFederation federation, Visitor visitor) {
        visitor.with(width, 900, scheme, true);
        try (OwnFederation own = new OwnFederation(federation)) {
            own.bring(own.many(MANY));
            tab(open(federation, visitor), "A–Z");

            Accessibility.check(visitor, "36-index-" + width + "-" + scheme);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void accountsAtTheHubAreReachedFromThePage(boolean javaScript, DemoFederation federation, Visitor visitor) {
        visitor.with(390, 844, ColorScheme.LIGHT, javaScript);
        Page page = open(federation, visitor);
        page.getByTestId("hub-account").click();
        page.locator("#password").waitFor();

        visitor.screenshot("37-hub-account-" + javaScript);
        assertThat(page.url()).contains("/realms/hub/");
    }

    @Test
    void whoGoesBackFromTheInstitutionCanChooseAgain(DemoFederation federation, Visitor visitor) {
        open(federation, visitor);
        new Discovery(visitor.page()).choose(DemoInstitution.SAEBYEOK);
        visitor.page().goBack();
        new Discovery(visitor.page()).choose(DemoInstitution.SCIENCEON_MEMBERS);

        assertThat(visitor.page().url()).contains("/realms/scienceon-members/");
    }

    @Test
    void whoGoesBackAfterASearchCanStillChoose(DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            own.bring(own.many(MANY));
            Page page = open(federation, visitor);
            tab(page, "ㅅ");
            tab(page, "ㄴ");
            page.goBack();
            new Discovery(page).choose(DemoInstitution.SAEBYEOK);

            assertThat(page.url()).contains("/realms/saebyeok/");
        }
    }

    @Test
    void twoTabsDoNotDisturbEachOther(DemoFederation federation, Visitor visitor) {
        Page one = open(federation, visitor);
        Page other = one.context().newPage();
        other.navigate(federation.service(DemoService.SCIENCEON).toString());
        other.getByTestId("login").click();
        assertThat(new Discovery(other).askingService()).startsWith("ScienceON");
        assertThat(new Discovery(one).askingService()).startsWith("NTIS");
        new Discovery(one).choose(DemoInstitution.SAEBYEOK);
        new Discovery(other).choose(DemoInstitution.SAEBYEOK);

        new InstitutionLogin(one);
        assertThat(other.url()).contains("/realms/saebyeok/");
    }

    @Test
    void anOldBookmarkSendsBackToTheService(DemoFederation federation, Visitor visitor) {
        Page page = open(federation, visitor);
        URI bookmark = URI.create((String) page.evaluate("document.querySelector('form.listed').action"));
        page.context().clearCookies();
        visitor.open(bookmark);

        visitor.screenshot("38-old-bookmark");
        assertThat(page.locator("body").innerText()).contains("서비스에서 다시 시작해 주세요");
        assertThat(page.getByRole(AriaRole.LINK).allInnerTexts()).anyMatch(text -> text.contains("서비스"));
    }

    private static Page open(DemoFederation federation, Visitor visitor) {
        ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();
        return visitor.page();
    }

    private static void tab(Page page, String label) {
        page.locator("button[name=index][value='" + label + "']").click();
        page.locator("button[name=index][value='" + label + "'][aria-current=true]")
                .waitFor();
    }
}
