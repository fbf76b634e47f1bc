package kr.fedhub.e2e.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import kr.fedhub.demo.institution.DemoResearcher;

/** The login page of an institution: a stock Keycloak. */
public final class InstitutionLogin {
    private final Page page;

    /** Waits for the page. */
    public InstitutionLogin(Page page) {
        this.page = page;
        username().waitFor();
    }

    public void logIn(DemoResearcher researcher, String password) {
        username().fill(researcher.uid());
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    /** Logs in once more where the institution knows who it is and asks for the password only. */
    public static void again(Page page, String password) {
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    private Locator username() {
        return page.locator("#username");
    }
}
