package kr.fedhub.e2e.firstuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.demo.service.account.Member;
import kr.fedhub.e2e.fixture.AccountLinks;
import kr.fedhub.e2e.fixture.HubPeople;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.e2e.page.SignUp;
import kr.fedhub.realm.apply.AdminApi;

/**
 * A researcher who signed up at DataON.
 *
 * @param number the account's number at the service
 * @param link the link's id
 * @param user the Keycloak user's id
 */
record NewMember(DemoFederation federation, AdminApi api, String number, String link, String user) {
    /** Signs up in these tests only: whoever agreed before is not asked again. */
    static final DemoResearcher NAMGUNG = researcher("namgung");

    static NewMember signUp(DemoFederation federation, AdminApi api, Visitor visitor) {
        ServicePage dataOn = logIn(federation, visitor, NAMGUNG);
        SignUp.choose(visitor).agree();
        dataOn.greeting();
        AccountLinks links = new AccountLinks(api);
        String link = links.live("dataon").get(0);
        return new NewMember(
                federation,
                api,
                dataOn.accountNumber(),
                link,
                links.link(link).path("researcher").asText());
    }

    static ServicePage logIn(DemoFederation federation, Visitor visitor, DemoResearcher researcher) {
        ServicePage page = ServicePage.open(visitor, federation.service(DemoService.DATAON));
        page.logIn().choose(researcher.institution()).logIn(researcher, federation.password());
        return page;
    }

    /** An administrator gives the researcher another name. */
    void rename(String name) {
        String path = "/admin/realms/hub/users/" + user;
        JsonNode representation = api.get(path);
        ObjectNode changed = representation.deepCopy();
        changed.withObject("attributes").putArray("displayName").add(name);
        api.put(path, changed);
    }

    /** An administrator lets the researcher in, or not any more. */
    void enable(boolean enabled) {
        String path = "/admin/realms/hub/users/" + user;
        ObjectNode changed = api.get(path).deepCopy();
        api.put(path, changed.put("enabled", enabled));
    }

    /** The id of what the researcher agreed to for this purpose. */
    String receipt(String purpose) {
        return new HubPeople(api)
                .consents(NAMGUNG, "dataon").stream()
                        .filter(receipt -> receipt.path("purpose").asText().equals(purpose))
                        .map(receipt -> receipt.path("id").asText())
                        .findFirst()
                        .orElseThrow();
    }

    /** What the service holds now. */
    Member.Details held() {
        return federation.directory(DemoService.DATAON).accounts().stream()
                .filter(account -> account.number().equals(number))
                .findFirst()
                .orElseThrow()
                .details();
    }

    /** Whether the service knows the researcher by this name. */
    boolean isCalled(String name) {
        return held().name().filter(name::equals).isPresent();
    }

    static DemoResearcher researcher(String uid) {
        return DemoResearcher.all().stream()
                .filter(one -> one.uid().equals(uid))
                .findFirst()
                .orElseThrow();
    }
}
