package kr.fedhub.e2e.page;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.mail.ReceivedMail;
import kr.fedhub.e2e.fixture.Visitor;
import org.awaitility.Awaitility;

/** The pages on which an account at the hub is used, opened and recovered. */
public final class HubAccountPages {
    private static final Duration MAIL = Duration.ofSeconds(30);

    private final Page page;

    private HubAccountPages(Page page) {
        this.page = page;
    }

    /** From the discovery page to the page for a password. */
    public static HubAccountPages of(Visitor visitor) {
        visitor.page().getByTestId("hub-account").click();
        visitor.page().locator("#kc-login").waitFor();
        return new HubAccountPages(visitor.page());
    }

    /** The page for a password, where a new login leads there by itself. */
    public static HubAccountPages here(Visitor visitor) {
        return new HubAccountPages(visitor.page());
    }

    public void logIn(String address, String password) {
        page.locator("#username").fill(address);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    public HubAccountPages open() {
        page.locator("#kc-registration a").click();
        page.getByTestId("address").waitFor();
        return this;
    }

    public HubAccountPages forgotten() {
        page.getByText("비밀번호를 잊었습니다").click();
        page.getByTestId("address").waitFor();
        return this;
    }

    /** Asks for a code. */
    public HubAccountPages address(String typed) {
        page.getByTestId("address").fill(typed);
        return go("send");
    }

    public HubAccountPages code(String typed) {
        page.getByTestId("code").fill(typed);
        return go("verify");
    }

    public HubAccountPages details(String name, String password) {
        page.getByTestId("name").fill(name);
        page.getByTestId("agree-age").check();
        return password(password, password);
    }

    public HubAccountPages password(String password, String again) {
        page.getByTestId("password").fill(password);
        page.getByTestId("again").fill(again);
        return this;
    }

    public HubAccountPages go(String where) {
        page.getByTestId("go-" + where).click();
        return this;
    }

    public boolean asksForCode() {
        return page.getByTestId("code").isVisible();
    }

    public String text() {
        return page.locator("main").innerText();
    }

    public String reference() {
        return page.getByTestId("reference").innerText().strip();
    }

    /** The mails to an address, the newest first, once there are so many. */
    public static List<ReceivedMail> mails(DemoFederation federation, String address, int many) {
        return Awaitility.await()
                .atMost(MAIL)
                .until(
                        () -> federation.mails().received().stream()
                                .filter(mail -> mail.to().contains(address))
                                .toList(),
                        found -> found.size() >= many);
    }
}
