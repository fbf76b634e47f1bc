package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.Accessibility;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.FirstUse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of a first visit, as everybody has to be able to use it. */
class FirstUsePagesE2E extends HongArrives {
    @ParameterizedTest
    @CsvSource({"ko, 1280, LIGHT", "ko, 320, DARK", "en, 390, LIGHT", "en, 320, DARK"})
    void noPageHasAViolation(
            String language, int width, ColorScheme scheme, DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        String name = "-" + language + "-" + width + "-" + scheme;
        FirstUse page = arrival.at(visitor.with(width, 900, scheme, true), HONG);
        if (language.equals("en")) {
            visitor.page().locator("a[hreflang=en]").click();
            visitor.page().getByText("first").first().waitFor();
        }
        Accessibility.check(visitor, "52-choose" + name);
        page.go("proof:email-code");
        visitor.page().locator("#account").waitFor();
        Accessibility.check(visitor, "53-account" + name);
        page.account(" ");
        visitor.page().locator("#account[aria-invalid=true]").waitFor();
        Accessibility.check(visitor, "54-account-error" + name);
        page.account("haneul");
        String code = FirstUse.mailedCode(federation, 1);
        visitor.page().locator("#code").waitFor();
        Accessibility.check(visitor, "55-code" + name);
        page.code(FirstUse.otherThan(code));
        visitor.page().locator("#code[aria-invalid=true]").waitFor();
        Accessibility.check(visitor, "56-code-error" + name);
        page.go("back");
        visitor.page().locator("#account").waitFor();
        page.go("back").go("sign-up");
        page.box("terms").waitFor();
        Accessibility.check(visitor, "57-sign-up" + name);
        visitor.page().evaluate("() => document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        page.go("agree");
        visitor.page().getByTestId("summary").waitFor();
        Accessibility.check(visitor, "58-sign-up-errors" + name);
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
    }
}
