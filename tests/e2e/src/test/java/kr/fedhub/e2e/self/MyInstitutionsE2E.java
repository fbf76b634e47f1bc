package kr.fedhub.e2e.self;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.HubPeople;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.HubMy;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithFederation
class MyInstitutionsE2E {
    private static final DemoResearcher HONG =
            DemoResearcher.of(DemoInstitution.HANBIT).get(0);
    private static final DemoResearcher NAMGUNG =
            DemoResearcher.of(DemoInstitution.NURI).get(1);
    private static final DemoResearcher PARK =
            DemoResearcher.of(DemoInstitution.SAEBYEOK).get(0);

    private AdminApi api;

    @BeforeEach
    void everybodyIsNew(DemoFederation federation) {
        api = federation.hubApi();
        new HubPeople(api).forget(HONG, NAMGUNG, PARK);
    }

    /** Whoever had two institutions here would have them in other tests, too. */
    @AfterEach
    void everybodyIsForgotten() {
        new HubPeople(api).forget(HONG, NAMGUNG, PARK);
        api.close();
    }

    @Test
    void theLastWayInStays(DemoFederation federation, Visitor visitor) {
        String hanbit = federation.alias(DemoInstitution.HANBIT);
        HubMy my = HubMy.logIn(federation, visitor, "", HONG);

        assertThat(my.institutions()).containsExactly(hanbit);
        assertThat(my.institution(hanbit).innerText()).contains("한빛대학교", "지금 로그인한 소속기관", "마지막 방법");
        assertThat(my.part("remove").count()).isZero();

        HubMy.open(federation, visitor, "/institutions/" + hanbit + "/remove");
        assertThat(my.done()).isFalse();
        assertThat(my.institutions()).containsExactly(hanbit);
        assertThat(new HubEvents(api).of(my.reference()))
                .map(HubEvents.Stored::error)
                .contains("last_way_in");
    }

    @Test
    void anotherInstitutionIsAddedWithALoginAtBothAndRemovedAgain(DemoFederation federation, Visitor visitor) {
        String hanbit = federation.alias(DemoInstitution.HANBIT);
        String nuri = federation.alias(DemoInstitution.NURI);
        HubMy my = HubMy.logIn(federation, visitor, "", HONG);
        addNuri(federation, visitor, my);

        assertThat(my.done()).isTrue();
        assertThat(new HubEvents(api).newest("FEDERATED_IDENTITY_LINK", 1))
                .singleElement()
                .satisfies(event -> assertThat(event.details())
                        .containsEntry("reference_id", my.reference().value())
                        .containsEntry("identity_provider", nuri));
        assertThat(my.institutions()).containsExactlyInAnyOrder(hanbit, nuri);
        assertThat(my.institution(hanbit).innerText()).contains("지금 로그인한 소속기관");
        assertThat(my.institution(hanbit).getByTestId("remove").count()).isZero();
        visitor.screenshot("hub-my-institutions-added");

        my.institution(nuri).getByTestId("remove").click();
        assertThat(my.part("name").innerText()).isEqualTo("누리과학기술연구원");
        visitor.screenshot("hub-my-institution-remove");
        my.confirm();
        assertThat(my.done()).isTrue();
        assertThat(my.institutions()).containsExactly(hanbit);
        assertThat(new HubEvents(api).of(my.reference()))
                .map(HubEvents.Stored::type)
                .contains("REMOVE_FEDERATED_IDENTITY");
    }

    @Test
    void theAddedInstitutionLogsTheSamePersonInAndTheFirstOneCanGo(DemoFederation federation, Visitor visitor) {
        String hanbit = federation.alias(DemoInstitution.HANBIT);
        String nuri = federation.alias(DemoInstitution.NURI);
        HubMy my = HubMy.logIn(federation, visitor, "", HONG);
        addNuri(federation, visitor, my);
        String person = new HubPeople(api).id(HONG);

        my = HubMy.logIn(federation, visitor.with(390, 844, ColorScheme.LIGHT, true), "", NAMGUNG);
        assertThat(my.institutions()).containsExactlyInAnyOrder(hanbit, nuri);
        assertThat(my.institution(nuri).innerText()).contains("지금 로그인한 소속기관");
        my.institution(hanbit).getByTestId("remove").click();
        my.confirm();

        assertThat(my.institutions()).containsExactly(nuri);
        assertThat(my.institution(nuri).innerText()).contains("마지막 방법");
        assertThat(sessionsOf(person))
                .as("the session that began at the other one has ended")
                .isEqualTo(1);
    }

    @Test
    void whoIsSomebodyElseHereIsNotJoined(DemoFederation federation, Visitor visitor) {
        HubMy.logIn(federation, visitor, "", PARK);
        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        HubMy my = HubMy.logIn(federation, visitor, "", HONG);
        begin(federation, visitor, my).choose(DemoInstitution.SAEBYEOK).logIn(PARK, federation.password());

        visitor.page().getByText("다른 연합인증 계정에 이미 연결된").waitFor();
        visitor.screenshot("hub-my-add-taken");
        ReferenceId shown = new ReferenceId(
                visitor.page().getByTestId("reference").innerText().strip());
        assertThat(new HubEvents(api).of(shown)).map(HubEvents.Stored::error).contains("linking_failed");
        visitor.page().getByTestId("cancel").click();
        assertThat(HubMy.of(visitor).institutions()).containsExactly(federation.alias(DemoInstitution.HANBIT));
    }

    @Test
    void whoThinksBetterOfItIsBackWhereTheyWere(DemoFederation federation, Visitor visitor) {
        HubMy my = HubMy.logIn(federation, visitor, "", HONG);
        begin(federation, visitor, my);
        visitor.screenshot("hub-my-add");
        visitor.page().getByTestId("cancel").click();

        assertThat(HubMy.of(visitor).institutions()).containsExactly(federation.alias(DemoInstitution.HANBIT));
        assertThat(my.part("notice").count()).isZero();
    }

    @Test
    void theInstitutionThatOneHasAlreadyIsNotAddedAgain(DemoFederation federation, Visitor visitor) {
        HubMy my = HubMy.logIn(federation, visitor, "", HONG);
        begin(federation, visitor, my);
        visitor.page()
                .getByTestId("institution-" + federation.alias(DemoInstitution.HANBIT))
                .first()
                .click();

        visitor.page().getByText("이미 추가한 소속기관입니다").waitFor();
    }

    private static void addNuri(DemoFederation federation, Visitor visitor, HubMy my) {
        begin(federation, visitor, my).choose(DemoInstitution.NURI).logIn(NAMGUNG, federation.password());
        HubMy.of(visitor);
    }

    /** Asks for another institution, and logs in once more at the one there is. */
    private static Discovery begin(DemoFederation federation, Visitor visitor, HubMy my) {
        my.part("add").click();
        new Discovery(visitor.page()).chooseAgain(DemoInstitution.HANBIT, federation.password());
        visitor.page().getByTestId("cancel").waitFor();
        return new Discovery(visitor.page());
    }

    private int sessionsOf(String person) {
        return api.get("/admin/realms/hub/users/" + person + "/sessions").size();
    }
}
