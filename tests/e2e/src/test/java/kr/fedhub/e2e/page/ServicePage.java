package kr.fedhub.e2e.page;

import com.microsoft.playwright.Page;
import java.net.URI;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Visitor;

/** The pages of a demo service. */
public final class ServicePage {
    private static final String NOTICE = "시연용 · 실제 서비스 및 운영기관과 관계없습니다";

    private final Page page;

    private ServicePage(Page page) {
        this.page = page;
    }

    /** Opens the service's start page. */
    public static ServicePage open(Visitor visitor, URI service) {
        return new ServicePage(visitor.open(service));
    }

    /** Logs a researcher in at ScienceON and returns when ScienceON greets the researcher. */
    public static ServicePage logIn(DemoFederation federation, Visitor visitor, DemoResearcher researcher) {
        ServicePage page = open(visitor, federation.service(DemoService.SCIENCEON));
        page.logIn().choose(researcher.institution()).logIn(researcher, federation.password());
        page.page.getByTestId("display-name").waitFor();
        return page;
    }

    /** Asks for a login that leads to the hub's discovery page. */
    public Discovery logIn() {
        page.getByTestId("login").click();
        return new Discovery(page);
    }

    /** The name in the header, once the visitor is logged in. */
    public String greeting() {
        return page.getByTestId("display-name").innerText().strip();
    }

    public String accountNumber() {
        return page.getByTestId("account-number").innerText().strip();
    }

    /** Follows the portal's link to another service. */
    public ServicePage goTo(DemoService service) {
        page.getByTestId("service-" + service.id()).click();
        return this;
    }

    public void logOut() {
        page.getByTestId("logout").click();
        page.getByTestId("login").waitFor();
    }

    /** Whether the start page offers a login, that is, the service knows nobody here. */
    public boolean offersLogin() {
        return page.getByTestId("login").isVisible();
    }

    public boolean carriesTheNotice() {
        return page.getByTestId("demo-notice").innerText().contains(NOTICE);
    }
}
