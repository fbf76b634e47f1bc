package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.FederationApi.Reply;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator decides about an institution over the admin API. */
@WithFederation
class MemberAdminE2E {
    private OwnFederation own;
    private Operator operator;

    @BeforeEach
    void aFederationOfItsOwn(DemoFederation federation) {
        own = new OwnFederation(federation);
        operator = Operator.of(federation, own);
    }

    @AfterEach
    void isRemoved() {
        own.close();
    }

    @Test
    void aBlockEndsTheSessionsOfAnInstitutionAndLetsNobodyInUntilItIsLifted() {
        TestInstitution stolen = own.institution("a");
        TestInstitution other = own.institution("b");
        own.bring(stolen, other);
        HubClient browser = HubClient.reading(Locale.KOREAN);
        String victim = operator.logIn(browser, stolen);
        String bystander = operator.logIn(HubClient.reading(Locale.KOREAN), other);
        assertThat(operator.greets(browser)).isTrue();

        Reply blocked = operator.api().put("members/" + stolen.alias() + "/block", "{\"reason\":\"drill\"}");

        assertThat(blocked.body().path("sessionsEnded").asInt()).isEqualTo(1);
        assertThat(blocked.body().path("researchers").asInt()).isEqualTo(1);
        assertThat(operator.sessions(victim)).isZero();
        assertThat(operator.sessions(bystander)).isOne();
        await("the service is told of the logout")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !operator.greets(browser));
        assertThat(operator.status(stolen)).isEqualTo("BLOCKED");
        assertThat(operator.researchers(stolen)).contains(victim);
        HubClient.reading(Locale.KOREAN).logIn(operator.hub(), DemoService.SCIENCEON, stolen.alias());
        assertThat(operator.sessions(victim)).isZero();

        assertThat(operator.api().delete("members/" + stolen.alias() + "/block").status())
                .isEqualTo(204);
        assertThat(operator.logIn(HubClient.reading(Locale.KOREAN), stolen)).isEqualTo(victim);
    }

    @Test
    void theLinksOfAnInstitutionThatRenamedItselfFollowAfterARehearsal() {
        TestInstitution old = own.institution("a");
        own.bring(old);
        String researcher = operator.logIn(HubClient.reading(Locale.KOREAN), old);
        TestInstitution renamed = own.institution("c");
        own.bring(old, renamed);
        String change = "{\"from\":\"" + old.entityId() + "\",\"to\":\"" + renamed.entityId() + "\",\"dryRun\":";

        JsonNode rehearsed =
                operator.api().post("entity-id-changes", change + "true}").body();
        assertThat(rehearsed.path("researchers").asInt()).isEqualTo(1);
        assertThat(rehearsed.path("conflicts").asInt()).isZero();
        assertThat(operator.researchers(old)).contains(researcher);

        JsonNode moved =
                operator.api().post("entity-id-changes", change + "false}").body();
        assertThat(moved.path("researchers").asInt()).isEqualTo(1);
        assertThat(operator.researchers(old)).doesNotContain(researcher);
        assertThat(operator.researchers(renamed)).contains(researcher);
        assertThat(operator.api()
                        .post("entity-id-changes", change + "false}")
                        .body()
                        .path("researchers")
                        .asInt())
                .isZero();
    }

    @Test
    void everyDecisionLeavesAnAdminEvent() {
        TestInstitution institution = own.institution("a");
        own.bring(institution);
        operator.api().put("members/" + institution.alias() + "/block", "{\"reason\":\"drill\"}");
        operator.api().delete("members/" + institution.alias() + "/block");

        try (AdminApi api = operator.hub().hubApi()) {
            // Keycloak filters by its own resource types only.
            assertThat(api.get("/admin/realms/hub/admin-events?max=200"))
                    .extracting(event -> event.path("resourceType").asText() + " "
                            + event.path("operationType").asText() + " "
                            + event.path("resourcePath").asText())
                    .contains(
                            "FEDERATION_MEMBER UPDATE federation/members/" + institution.alias() + "/block",
                            "FEDERATION_MEMBER DELETE federation/members/" + institution.alias() + "/block");
        }
    }

    @Test
    void whatIsNotUnderstoodIsRefusedInOneLine() {
        TestInstitution institution = own.institution("a");
        own.bring(institution);

        Reply misspelt = operator.api().put("members/" + institution.alias() + "/block", "{\"raeson\":\"drill\"}");

        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(misspelt.body().path("error_description").asText())
                .contains("reason")
                .doesNotContain("\n");
        assertThat(operator.api().get("members?max=100000").status()).isEqualTo(400);
        assertThat(operator.api().get("sources/nowhere").status()).isEqualTo(404);
        assertThat(operator.api().get("members/member-" + "0".repeat(32)).status())
                .isEqualTo(404);
        assertThat(operator.status(institution)).isEqualTo("LIVE");
    }
}
