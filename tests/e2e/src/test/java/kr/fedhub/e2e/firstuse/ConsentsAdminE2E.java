package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.FederationApi;
import kr.fedhub.e2e.fixture.HubPeople;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstVisits;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator looks at receipts and exports them. */
@WithFederation
class ConsentsAdminE2E {
    private static final DemoResearcher LEE =
            DemoResearcher.of(DemoInstitution.NURI).get(0);

    private AdminApi api;
    private HubPeople people;

    @BeforeEach
    void aResearcherSignsUp(DemoFederation federation, Visitor visitor) {
        federation.applyRealmConfig(TestOptions.shippedRealmConfig());
        api = federation.hubApi();
        people = new HubPeople(api);
        people.forget(LEE);
        new FirstVisits(federation, visitor).signUp(DemoService.DATAON, LEE, "recommendations");
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        people.forget(LEE);
        api.close();
        federation.applyRealmConfig();
    }

    @Test
    void receiptsSayWhoAgreedToWhichWordsAndWhen(DemoFederation federation) {
        FederationApi viewer = FederationApi.withRoles(federation, "view-users");
        JsonNode list = viewer.get("consents?researcher=" + people.id(LEE)).body();

        assertThat(list.path("more").asBoolean()).isFalse();
        assertThat(list.path("items").findValuesAsText("purpose"))
                .containsExactlyInAnyOrder("terms", "age", "provision", "recommendations");
        assertThat(list.path("items")).allSatisfy(receipt -> {
            assertThat(receipt.path("service").asText()).isEqualTo("dataon");
            assertThat(receipt.path("locale").asText()).isEqualTo("ko");
            assertThat(receipt.path("noticeHash").asText()).matches("[0-9a-f]{64}");
            assertThat(receipt.path("withdrawnAt").isNull()).isTrue();
            assertThat(Instant.parse(receipt.path("givenAt").asText())).isBeforeOrEqualTo(Instant.now());
        });
        JsonNode page = viewer.get("consents?service=dataon&max=1").body();
        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("more").asBoolean()).isTrue();
        for (String bad : List.of("", "?service=dataon&max=501")) {
            assertThat(viewer.get("consents" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void anExportIsOneReceiptALineAndIsToldOf(DemoFederation federation) {
        FederationApi viewer = FederationApi.withRoles(federation, "view-users");
        List<JsonNode> lines = viewer.lines("consents/export?service=dataon");

        assertThat(lines)
                .filteredOn(line -> line.path("researcher").asText().equals(people.id(LEE)))
                .extracting(line -> line.path("purpose").asText())
                .containsExactlyInAnyOrder("terms", "age", "provision", "recommendations");
        assertThat(lines).extracting(line -> line.path("id").asText()).doesNotHaveDuplicates();
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("service").asText()).isEqualTo("dataon");
            assertThat(line.path("notice").asText()).isNotBlank();
        });
        JsonNode event = api.get("/admin/realms/hub/admin-events?max=1").path(0);
        assertThat(event.path("operationType").asText()).isEqualTo("ACTION");
        assertThat(event.path("resourceType").asText()).isEqualTo("CONSENT");
        assertThat(event.path("resourcePath").asText()).contains("consents/export");
        assertThat(event.toString()).doesNotContain(LEE.mail(), LEE.name());
        assertThat(viewer.get("consents/export").status()).isEqualTo(400);
    }

    @Test
    void theServerHasNoCallByWhichAnOperatorWithdraws(DemoFederation federation) {
        FederationApi manager = FederationApi.withRoles(federation, "manage-users");
        String id = people.consents(LEE, "dataon").get(0).path("id").asText();

        assertThat(manager.post("consents/" + id + "/withdraw").status()).isIn(404, 405);
        assertThat(manager.delete("consents/" + id).status()).isIn(404, 405);
        assertThat(people.consents(LEE, "dataon").get(0).path("withdrawnAt").isNull())
                .isTrue();
    }
}
