package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.demo.service.scim.DemoDirectory;
import kr.fedhub.demo.service.scim.SeenRequest;
import kr.fedhub.e2e.fixture.AccountLinks;
import kr.fedhub.e2e.fixture.FederationApi;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.HubOutbox;
import kr.fedhub.e2e.fixture.HubPeople;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.HubMy;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What DataON hears of a researcher after the account was made. All tests together close more accounts within an hour than the
 * threshold lets through, so that an operator releases them.
 */
@WithFederation
class LaterChangesE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DATAON = "dataon";

    private AdminApi api;
    private DemoDirectory directory;
    private HubOutbox outbox;

    @BeforeEach
    void servicesLinkAccounts(DemoFederation federation) {
        federation.applyRealmConfig(TestOptions.shippedRealmConfig());
        api = federation.hubApi();
        directory = federation.directory(DemoService.DATAON);
        outbox = new HubOutbox(FederationApi.withRoles(federation, "view-users", "manage-users"));
        new HubPeople(api).forget(NewMember.NAMGUNG);
        outbox.of(DATAON).forEach(entry -> outbox.drop(entry.path("id").asText()));
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        directory.up();
        outbox.of(DATAON).forEach(entry -> outbox.drop(entry.path("id").asText()));
        api.close();
        federation.applyRealmConfig();
    }

    @Test
    void whatAnAdministratorOrTheInstitutionChangesArrivesAtTheService(DemoFederation federation, Visitor visitor) {
        NewMember member = NewMember.signUp(federation, api, visitor);
        directory.forget();
        member.rename("이새봄");

        await().atMost(SOON).until(() -> member.isCalled("이새봄"));
        assertThat(patches()).singleElement().satisfies(patch -> {
            assertThat(patch.path()).isEqualTo("/Users/" + member.number());
            assertThat(patch.body()).contains("이새봄").doesNotContain("emails", "organization", "active");
        });

        NewMember.logIn(federation, visitor.with(1280, 800, ColorScheme.LIGHT, true), NewMember.NAMGUNG)
                .greeting();
        await("what the institution says").atMost(SOON).until(() -> member.isCalled(NewMember.NAMGUNG.name()));
    }

    @Test
    void anAccountThatWasMadeHereIsClosedWithItsLinkAndOpenedByTheNextSignUp(
            DemoFederation federation, Visitor visitor) {
        NewMember member = NewMember.signUp(federation, api, visitor);
        new AccountLinks(api).revoke(member.link());
        await().atMost(SOON)
                .until(() ->
                        outbox.release(DATAON).status() == 200 && !member.held().active());

        NewMember again = NewMember.signUp(federation, api, visitor.with(1280, 800, ColorScheme.LIGHT, true));
        assertThat(again.number()).isEqualTo(member.number());
        assertThat(again.held().active()).isTrue();
    }

    @Test
    void whoMayNotLogInAnyMoreHasNoOpenAccountThere(DemoFederation federation, Visitor visitor) {
        NewMember member = NewMember.signUp(federation, api, visitor);
        try {
            member.enable(false);
            await().atMost(SOON)
                    .until(() -> outbox.release(DATAON).status() == 200
                            && !member.held().active());
        } finally {
            member.enable(true);
        }
        await().atMost(SOON).until(() -> member.held().active());
    }

    @Test
    void whoWithdrawsWhatTheAccountRestsOnHasNoOpenAccountThere(DemoFederation federation, Visitor visitor) {
        NewMember member = NewMember.signUp(federation, api, visitor);
        HubMy my = HubMy.open(federation, visitor, "/consents");
        my.consent(member.receipt("provision")).getByTestId("withdraw").click();
        assertThat(my.confirm().done()).isTrue();

        await().atMost(SOON)
                .until(() ->
                        outbox.release(DATAON).status() == 200 && !member.held().active());
    }

    @Test
    void whoeverIsRemovedFromTheHubHasNoOpenAccountThere(DemoFederation federation, Visitor visitor) {
        NewMember member = NewMember.signUp(federation, api, visitor);
        new HubPeople(api).forget(NewMember.NAMGUNG);

        await().atMost(SOON)
                .until(() ->
                        outbox.release(DATAON).status() == 200 && !member.held().active());
    }

    @Test
    void aServiceThatIsDownIsToldLaterAndAnOperatorSeesWhatWaits(DemoFederation federation, Visitor visitor) {
        NewMember member = NewMember.signUp(federation, api, visitor);
        directory.down();
        member.rename("이새봄");

        JsonNode entry = waiting("unavailable");
        assertThat(entry.path("state").asText()).isEqualTo("waiting");
        assertThat(entry.toString()).doesNotContain(member.number(), "이새봄");
        String id = entry.path("id").asText();
        FederationApi viewer = FederationApi.withRoles(federation, "view-users");
        assertThat(viewer.get("outbox/" + id).status()).isEqualTo(200);
        assertThat(viewer.post("outbox/" + id + "/retry").status()).isEqualTo(403);
        assertThat(FederationApi.withRoles(federation, "view-events")
                        .get("outbox")
                        .status())
                .isEqualTo(403);

        assertThat(outbox.counts().body().toString()).contains("\"service\":\"dataon\",\"state\":\"waiting\"");
        assertThat(viewer.post("outbox/services/dataon/release").status()).isEqualTo(403);
        assertThat(outbox.release(DATAON).body().toString()).startsWith("{\"service\":\"dataon\",\"released\":");

        directory.up();
        assertThat(outbox.retry(id).status()).isEqualTo(200);
        await().atMost(SOON).until(() -> member.isCalled("이새봄"));
        assertThat(api.get("/admin/realms/hub/admin-events?max=50").toString()).contains("outbox/" + id + "/retry");
    }

    @Test
    void whatTheServiceRefusesIsPutAsideAndToldUnderAReference(DemoFederation federation, Visitor visitor) {
        NewMember member = NewMember.signUp(federation, api, visitor);
        directory.lyingWith("DATAON-999999");
        member.rename("이새봄");

        JsonNode entry = waiting("refused");
        assertThat(entry.path("state").asText()).isEqualTo("quarantined");
        ReferenceId reference = new ReferenceId(entry.path("reference").asText());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(new HubEvents(api).of(reference))
                        .hasValueSatisfying(event -> {
                            assertThat(event.type()).isEqualTo("UPDATE_PROFILE_ERROR");
                            assertThat(event.error()).isEqualTo("refused");
                            assertThat(event.details()).containsEntry("hub_action", "outbox_quarantined");
                        }));

        String id = entry.path("id").asText();
        assertThat(outbox.drop(id).status()).isEqualTo(204);
        assertThat(outbox.of(DATAON)).isEmpty();
        assertThat(outbox.drop(id).status()).isEqualTo(404);
    }

    private JsonNode waiting(String failure) {
        await().atMost(SOON)
                .until(() -> outbox.of(DATAON).stream()
                        .anyMatch(entry -> entry.path("failure").asText().equals(failure)));
        return outbox.of(DATAON).get(0);
    }

    private List<SeenRequest> patches() {
        return directory.seen().stream()
                .filter(request -> request.method().equals("PATCH"))
                .toList();
    }
}
