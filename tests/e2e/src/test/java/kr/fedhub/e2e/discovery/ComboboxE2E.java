package kr.fedhub.e2e.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Accessibility;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.e2e.saml.TestInstitution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding an institution while one types (WAI-ARIA Authoring Practices, editable combobox with list autocomplete). */
@WithFederation
class ComboboxE2E {
    private static final int MANY = 60;

    @Test
    void oneFindsAndChoosesByKeyboardAlone(DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            TestInstitution meant = many(own);
            Page page = open(federation, visitor);
            page.keyboard().press("Tab");
            page.getByTestId("search").focus();
            page.keyboard().insertText("ㅅㅅㄱ");
            page.locator("[role=option]").first().waitFor();

            assertThat(search(page).getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(search(page).getAttribute("aria-activedescendant")).isNull();
            assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("1개 기관을 찾았습니다");
            assertThat(page.locator("[role=option] mark").first().innerText()).isEqualTo("새솔과");

            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[role=option][aria-selected=true]").getAttribute("id"))
                    .isEqualTo(search(page).getAttribute("aria-activedescendant"));
            page.keyboard().press("Enter");
            page.getByTestId("account-number").waitFor();
            assertThat(meant.requests()).hasSize(1);
        }
    }

    @Test
    void whatWasTypedBeforeTheScriptCameIsSearchedFor(DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            many(own);
            AtomicReference<Route> script = new AtomicReference<>();
            visitor.page().route("**/hub-discovery.js", script::set);
            Page page = open(federation, visitor);
            search(page).fill("새솔");
            Objects.requireNonNull(script.get()).resume();

            page.locator("[role=option]").first().waitFor();
        }
    }

    @Test
    void oneFindsAndChoosesByMouse(DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            TestInstitution meant = many(own);
            Page page = open(federation, visitor);
            search(page).fill("tothf");
            page.locator("[role=option]", new Page.LocatorOptions().setHasText("새솔과학기술원"))
                    .click();

            page.getByTestId("account-number").waitFor();
            assertThat(meant.requests()).hasSize(1);
        }
    }

    @Test
    void keysOfTheInputMethodChooseNothing(DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            TestInstitution meant = many(own);
            Page page = open(federation, visitor);
            search(page).fill("새솔");
            page.locator("[role=option]").first().waitFor();
            for (String key : List.of("ArrowDown", "Enter", "Escape")) {
                search(page).dispatchEvent("keydown", Map.of("key", key, "isComposing", true, "bubbles", true));
            }

            assertThat(page.locator("[role=option][aria-selected=true]").count())
                    .isZero();
            assertThat(search(page).inputValue()).isEqualTo("새솔");
            assertThat(meant.requests()).isEmpty();
        }
    }

    @Test
    void escapeEmptiesTheSearchAndBringsTheListBack(DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            many(own);
            Page page = open(federation, visitor);
            search(page).fill("새솔");
            page.locator("[role=option]").first().waitFor();
            assertThat(page.getByTestId("institution-saebyeok").isVisible()).isFalse();
            search(page).press("Escape");

            page.getByTestId("institution-saebyeok").waitFor();
            assertThat(search(page).getAttribute("aria-expanded")).isEqualTo("false");
            assertThat(page.locator("[role=option]").count()).isZero();
        }
    }

    @Test
    void enterWithoutAChoiceAsksTheServerForAPage(DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            TestInstitution meant = many(own);
            Page page = open(federation, visitor);
            search(page).fill("새솔과학기술원");
            page.locator("[role=option]").first().waitFor();
            search(page).press("Enter");

            page.getByTestId("institution-" + meant.alias()).waitFor();
            assertThat(new Discovery(page).offered()).containsExactly(meant.alias());
        }
    }

    @Test
    void whatIsFoundIsTextAndNothingElse(DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            TestInstitution[] many = own.many(MANY);
            many[3].metadata().name("ko", "<img src=x onerror=document.title='taken'>\u202e연구원");
            own.bring(many);
            Page page = open(federation, visitor);
            search(page).fill("onerror");
            page.locator("[role=option]").first().waitFor();

            assertThat(page.locator("[role=option]").first().innerText())
                    .contains("<img src=x")
                    .doesNotContain("\u202e");
            assertThat(page.title()).doesNotContain("taken");
            assertThat(visitor.askedHosts()).isEqualTo(Set.of("localhost"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK", "320, LIGHT", "640, LIGHT"})
    void whatIsFoundIsReadableEverywhere(int width, ColorScheme scheme, DemoFederation federation, Visitor visitor) {
        visitor.with(width, 900, scheme, true);
        try (OwnFederation own = new OwnFederation(federation)) {
            many(own);
            Page page = open(federation, visitor);
            search(page).fill("대학교");
            page.locator("[role=option]").first().waitFor();
            search(page).press("ArrowDown");

            Accessibility.check(visitor, "33-combobox-" + width + "-" + scheme);
        }
    }

    private static TestInstitution many(OwnFederation own) {
        TestInstitution[] many = own.many(MANY);
        many[23].metadata().name("ko", "새솔과학기술원").name("en", "Saesol Institute of Science and Technology");
        many[23].answers(answer -> answer.attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "person@" + many[23].domain()));
        own.bring(many);
        return many[23];
    }

    private static Page open(DemoFederation federation, Visitor visitor) {
        ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();
        return visitor.page();
    }

    private static Locator search(Page page) {
        return page.getByTestId("search");
    }
}
