package kr.fedhub.e2e.firstuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.AccountLinks;
import kr.fedhub.e2e.fixture.DescriptorCopy;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.realm.apply.AdminApi;

/**
 * Researchers who have never been here before, on their way to NTIS.
 *
 * @param federation where they are
 */
record Arrival(DemoFederation federation) {
    private static final String USERS = "/admin/realms/hub/users";
    private static final String OWN_PROOFS = """
                - email-code
                - institution-assertion: {attribute: eduPersonPrincipalName, lookup: userName}
            """;

    /** The descriptors as they are shipped, and nobody known: what a researcher may ask for is counted anew. */
    static Arrival anew(DemoFederation federation, DemoResearcher... researchers) {
        federation.applyRealmConfig(TestOptions.shippedRealmConfig());
        return new Arrival(federation).forget(researchers);
    }

    /**
     * The same, where NTIS takes other proofs.
     *
     * @param folder for the changed descriptors
     * @param proofs as a descriptor has them, each with its own line
     */
    static Arrival with(DemoFederation federation, Path folder, String proofs, DemoResearcher... researchers) {
        new DescriptorCopy(TestOptions.shippedRealmConfig(), folder).asItIs();
        Path ntis = folder.resolve("services").resolve("ntis.yaml");
        try {
            Files.writeString(ntis, Files.readString(ntis).replace(OWN_PROOFS, proofs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        federation.applyRealmConfig(folder);
        return new Arrival(federation).forget(researchers);
    }

    static DemoResearcher researcher(String uid) {
        return DemoResearcher.all().stream()
                .filter(researcher -> researcher.uid().equals(uid))
                .findFirst()
                .orElseThrow();
    }

    private Arrival forget(DemoResearcher... researchers) {
        federation.mails().clear();
        try (AdminApi api = federation.hubApi()) {
            for (DemoResearcher researcher : researchers) {
                for (JsonNode user : users(api, researcher)) {
                    api.delete(USERS + "/" + user.path("id").asText());
                }
            }
        }
        return this;
    }

    private static JsonNode users(AdminApi api, DemoResearcher researcher) {
        return api.get(USERS + "?exact=true&email=" + researcher.mail());
    }

    /** The address of what the hub knows about a researcher, for the Admin API. */
    static String user(AdminApi api, DemoResearcher researcher) {
        return USERS + "/" + users(api, researcher).path(0).path("id").asText();
    }

    /** Logs in for NTIS, which leads to the question of a first visit. */
    FirstUse at(Visitor visitor, DemoResearcher researcher) {
        ServicePage page = ServicePage.open(visitor, federation.service(DemoService.NTIS));
        page.logIn().choose(researcher.institution()).logIn(researcher, federation.password());
        return FirstUse.of(visitor);
    }

    /** The same in one more tab, where the institution knows the researcher already. */
    FirstUse inTab(Page tab, DemoResearcher researcher) {
        return inTab(tab, DemoService.NTIS, researcher);
    }

    /** The same at another service. */
    FirstUse inTab(Page tab, DemoService service, DemoResearcher researcher) {
        tab.navigate(federation.service(service) + "/");
        tab.getByTestId("login").click();
        new Discovery(tab).passThrough(researcher.institution());
        tab.locator("h1").getByText(researcher.name()).waitFor();
        return FirstUse.of(tab);
    }

    /** The number of the account with which NTIS greets. */
    static String account(Visitor visitor) {
        visitor.page().getByTestId("account-number").waitFor();
        return visitor.page().getByTestId("account-number").innerText().strip();
    }

    /** How NTIS's links that hold were proven. */
    List<String> proofs() {
        try (AdminApi api = federation.hubApi()) {
            AccountLinks links = new AccountLinks(api);
            return links.live("ntis").stream()
                    .map(id -> links.link(id).path("proof").asText())
                    .toList();
        }
    }

    /** Ends NTIS's links. */
    void revoke() {
        try (AdminApi api = federation.hubApi()) {
            new AccountLinks(api).revokeAll("ntis");
        }
    }

    /** The error of the event that carries the reference id of a page. */
    String error(FirstUse page) {
        try (AdminApi api = federation.hubApi()) {
            return new HubEvents(api)
                    .of(new ReferenceId(page.reference()))
                    .map(HubEvents.Stored::error)
                    .orElse("no event");
        }
    }
}
