package kr.fedhub.e2e.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import kr.fedhub.demo.institution.DemoInstitution;

/** The hub's page to choose an institution on. */
public final class Discovery {
    private final Page page;

    /** Waits for the page. */
    public Discovery(Page page) {
        this.page = page;
        page.getByTestId("asking-service").waitFor();
    }

    public String askingService() {
        return page.getByTestId("asking-service").innerText().strip();
    }

    /** The aliases in the order in which they stand on the page. */
    public List<String> offered() {
        return page.locator("button[name=institution]").all().stream()
                .map(button -> String.valueOf(button.getAttribute("value")))
                .toList();
    }

    public InstitutionLogin choose(DemoInstitution institution) {
        button(institution).first().click();
        return new InstitutionLogin(page);
    }

    /** Chooses an institution that has a session of this browser and asks nothing. */
    public void passThrough(DemoInstitution institution) {
        button(institution).first().click();
    }

    /** Chooses an institution that has a session of this browser, and gives the password again. */
    public void chooseAgain(DemoInstitution institution, String password) {
        button(institution).first().click();
        InstitutionLogin.again(page, password);
    }

    /** By its name, as a person finds it. */
    private Locator button(DemoInstitution institution) {
        return page.locator("button[name=institution]")
                .filter(new Locator.FilterOptions().setHasText(institution.nameKo()));
    }
}
