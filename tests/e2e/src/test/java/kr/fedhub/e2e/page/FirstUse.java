package kr.fedhub.e2e.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.mail.ReceivedMail;
import kr.fedhub.e2e.fixture.Visitor;
import org.awaitility.Awaitility;

/** The pages of a first visit to a service. */
public final class FirstUse {
    private static final Pattern CODE = Pattern.compile("(?:인증번호|Code): (\\d{6})");
    private static final Duration MAIL = Duration.ofSeconds(20);

    private final Page page;

    private FirstUse(Page page) {
        this.page = page;
    }

    /** What the visitor sees, once it is the hub's question about a first visit. */
    public static FirstUse of(Visitor visitor) {
        visitor.page().getByTestId("asking-service").waitFor();
        return new FirstUse(visitor.page());
    }

    /** The same in another tab. */
    public static FirstUse of(Page tab) {
        tab.getByTestId("asking-service").waitFor();
        return new FirstUse(tab);
    }

    /** The heading of the page. */
    public String heading() {
        return page.locator("h1").innerText().strip();
    }

    /** Everything that stands on the page. */
    public String text() {
        return page.locator("main").innerText();
    }

    /** Presses one of the page's buttons. */
    public FirstUse go(String where) {
        page.getByTestId("go-" + where).click();
        return this;
    }

    /** Says which account it is, and asks for a code. */
    public FirstUse account(String typed) {
        page.locator("#account").fill(typed);
        return go("send");
    }

    /** Types a code. */
    public FirstUse code(String typed) {
        page.locator("#code").fill(typed);
        return go("verify");
    }

    /** Ticks a box of the sign-up page. */
    public FirstUse tick(String value) {
        box(value).check();
        return this;
    }

    public Locator box(String value) {
        return page.locator("input[name=agree][value=" + value + "]");
    }

    /** Which problem the page tells. */
    public String problem() {
        return page.getByTestId("problem").getAttribute("data-problem");
    }

    public String reference() {
        return page.getByTestId("reference").innerText().strip();
    }

    public boolean asksForCode() {
        return page.locator("#code").isVisible();
    }

    /** The code of the newest mail, once there is one. */
    public static String mailedCode(DemoFederation federation) {
        Awaitility.await()
                .atMost(MAIL)
                .until(() -> !federation.mails().received().isEmpty());
        return codeIn(federation.mails().received().get(0));
    }

    /** The code of the newest mail, once there are so many. */
    public static String mailedCode(DemoFederation federation, int mails) {
        Awaitility.await()
                .atMost(MAIL)
                .until(() -> federation.mails().received().size() >= mails);
        return codeIn(federation.mails().received().get(0));
    }

    /** A code that is not this one. */
    public static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    public static String codeIn(ReceivedMail mail) {
        Matcher matcher = CODE.matcher(mail.text());
        if (!matcher.find()) {
            throw new AssertionError("no code in the mail");
        }
        return matcher.group(1);
    }
}
