package kr.fedhub.e2e.firstuse;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.FirstUse;

/**
 * Somebody with an account at the hub itself.
 *
 * @param id the Keycloak user's id
 * @param username what they log in with
 * @param password and that
 */
record Researcher(String id, String username, String password) {
    /** Logs in on the page with the institutions, where a service or a device has sent the visitor. */
    void logIn(Visitor visitor) {
        Page page = visitor.page();
        page.getByTestId("hub-account").click();
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    /** Makes an account at a service that asks for nothing else, on the page of a first visit. */
    static void signUp(Visitor visitor) {
        FirstUse.of(visitor).go("sign-up").go("agree");
    }

    /** What the visitor brings back to a service, once there. */
    static String code(Visitor visitor, OidcClient service) {
        visitor.page()
                .waitForURL(Pattern.compile("^" + Pattern.quote(service.back().toString()) + "\\?.*code=.*"));
        return visitor.page().url().replaceAll("^.*[?&]code=([^&]+).*$", "$1");
    }

    @Override
    public String toString() {
        return username;
    }
}
