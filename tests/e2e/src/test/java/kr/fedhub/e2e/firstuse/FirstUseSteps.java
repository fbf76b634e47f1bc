package kr.fedhub.e2e.firstuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.HubPeople;
import kr.fedhub.e2e.fixture.ServiceClient;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.page.FirstVisits;
import kr.fedhub.realm.apply.AdminApi;

/** What the researcher does, and what happens meanwhile. */
final class FirstUseSteps {
    private static final DemoResearcher HONG =
            DemoResearcher.of(DemoInstitution.HANBIT).get(0);
    private static final DemoResearcher KIM =
            DemoResearcher.of(DemoInstitution.HANBIT).get(1);

    private final DemoFederation federation;
    private final Visitor visitor;
    private final AdminApi api;

    FirstUseSteps(DemoFederation federation, Visitor visitor, AdminApi api) {
        this.federation = federation;
        this.visitor = visitor;
        this.api = api;
    }

    FirstVisits visits() {
        return new FirstVisits(federation, visitor);
    }

    FirstVisits atDoor() {
        visits().logIn(DemoService.NTIS, HONG);
        return visits();
    }

    void guessFiveTimes() {
        federation.mails().clear();
        atDoor();
        FirstUse page = FirstUse.of(visitor).go("proof:email-code").account("gdhong");
        String wrong = FirstUse.mailedCode(federation).equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            page.code(wrong);
        }
    }

    void takeSomebodysAccount() {
        visits().link(DemoService.NTIS, KIM, "gdhong");
        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        atDoor().prove("gdhong");
    }

    void becomeSomebodyElse() {
        atDoor();
        FirstUse page = FirstUse.of(visitor).go("proof:email-code");
        String user = "/admin/realms/hub/users/" + new HubPeople(api).id(HONG);
        JsonNode person = api.get(user);
        String mail = person.path("email").asText();
        api.put(user, ((ObjectNode) person).put("email", "somebody@else.example"));
        page.account("gdhong");
        page.reference();
        api.put(user, ((ObjectNode) api.get(user)).put("email", mail));
    }

    /** Agrees to what is required on the page of a sign-up, which is asked for on the page before. */
    void signUp() {
        FirstUse.of(visitor).go("sign-up");
        visits().agreeToWhatIsRequired();
        FirstUse.of(visitor).go("agree");
    }

    void signUpWhileTheServiceIsDown() {
        atDoor();
        federation.directory(DemoService.NTIS).down();
        signUp();
    }

    void comeToAServiceThatCannotBeRead() {
        ServiceClient.set(federation, "ntis", Map.of("hub.first-use", "not JSON"));
        atDoor();
    }

    /** Comes to the service and presses these buttons, one a page. */
    void press(String... buttons) {
        atDoor();
        for (String button : buttons) {
            FirstUse.of(visitor).go(button);
        }
    }
}
