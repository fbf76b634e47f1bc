package kr.fedhub.e2e.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.e2e.fixture.Visitor;

/** The researcher's own pages. */
public final class HubMy {
    private static final String LINK = "link-";
    private static final String CONSENT = "consent-";
    private static final String INSTITUTION = "institution-";

    private final Page page;

    private HubMy(Page page) {
        this.page = page;
    }

    /** Where they are, the parts of the address behind the first page's. */
    public static URI address(DemoFederation federation, String path) {
        return URI.create(federation.hubRealm() + "/hub-my" + path);
    }

    /** Opens one of them without a session and logs in. */
    public static HubMy logIn(DemoFederation federation, Visitor visitor, String path, DemoResearcher researcher) {
        visitor.open(address(federation, path));
        new Discovery(visitor.page()).choose(researcher.institution()).logIn(researcher, federation.password());
        return of(visitor);
    }

    /** Opens one of them with a session. */
    public static HubMy open(DemoFederation federation, Visitor visitor, String path) {
        visitor.open(address(federation, path));
        return of(visitor);
    }

    /** What the visitor sees, once it is one of these pages. */
    public static HubMy of(Visitor visitor) {
        visitor.page().getByTestId("section-institutions").waitFor();
        return new HubMy(visitor.page());
    }

    /** Follows the menu. */
    public HubMy go(String section) {
        part("section-" + section).click();
        return this;
    }

    /** Everything that stands on the page. */
    public String text() {
        return page.locator("main").innerText();
    }

    public String heading() {
        return page.locator("h1").innerText().strip();
    }

    public Locator part(String testId) {
        return page.getByTestId(testId);
    }

    /** The aliases of the institutions on the page. */
    public List<String> institutions() {
        return ids(INSTITUTION);
    }

    public Locator institution(String alias) {
        return part(INSTITUTION + alias);
    }

    /** The ids of the links on the page that have not ended. */
    public List<String> links() {
        return ids(LINK);
    }

    public Locator link(String id) {
        return part(LINK + id);
    }

    public Locator consent(String id) {
        return part(CONSENT + id);
    }

    private List<String> ids(String prefix) {
        return page.locator("[data-testid^=" + prefix + "]").all().stream()
                .map(item -> item.getAttribute("data-testid").substring(prefix.length()))
                .toList();
    }

    /** Does what the question before it is about. */
    public HubMy confirm() {
        part("confirm-do").click();
        return this;
    }

    /** Whether the page says that something was done; fails when it says nothing. */
    public boolean done() {
        return Boolean.parseBoolean(part("notice").getAttribute("data-done"));
    }

    public ReferenceId reference() {
        return new ReferenceId(part("reference").innerText().strip());
    }

    /** What the forms of this session carry; stands on pages with a form only. */
    public String token() {
        return page.locator("input[name=token]").inputValue();
    }
}
