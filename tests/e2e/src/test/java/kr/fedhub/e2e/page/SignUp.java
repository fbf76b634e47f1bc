package kr.fedhub.e2e.page;

import com.microsoft.playwright.Locator;
import kr.fedhub.e2e.fixture.Visitor;

/** The page on which a newcomer makes an account at a service. */
public final class SignUp {
    private final Visitor visitor;

    private SignUp(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Chooses to sign up, on the first page of a first visit. */
    public static SignUp choose(Visitor visitor) {
        FirstUse.of(visitor).go("sign-up");
        return new SignUp(visitor);
    }

    /** The page that stands there already. */
    public static SignUp on(Visitor visitor) {
        visitor.page().getByTestId("go-agree").waitFor();
        return new SignUp(visitor);
    }

    /** Agrees to what is required, and to nothing else. */
    public void agree() {
        tickWhatIsRequired();
        visitor.page().getByTestId("go-agree").click();
    }

    /** The same, without waiting for the next page. */
    public void agreeAndGoOn() {
        tickWhatIsRequired();
        visitor.page().getByTestId("go-agree").dispatchEvent("click");
    }

    private void tickWhatIsRequired() {
        visitor.page().locator("input[name=agree][required]").all().forEach(Locator::check);
    }
}
