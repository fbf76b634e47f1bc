package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.DrillSource;
import kr.fedhub.e2e.fixture.FederationApi;
import kr.fedhub.e2e.fixture.FederationApi.Reply;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.Aggregate;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.e2e.saml.TestMember;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator does with a federation over the admin API. */
@WithFederation
class FederationAdminE2E {
    private static final String UNUSABLE =
            "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://broken.example/idp\">"
                    + "<md:IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"/>"
                    + "</md:EntityDescriptor>";

    private final String name = "d" + UUID.randomUUID().toString().substring(0, 8);
    private DemoFederation hub;
    private DrillSource source;
    private FederationApi operator;

    @BeforeEach
    void aSourceOfItsOwn(DemoFederation federation) {
        hub = federation;
        source = new DrillSource(federation, "drill-" + name);
        operator = FederationApi.withRoles(
                federation, "view-identity-providers", "manage-identity-providers", "view-users", "manage-users");
    }

    @AfterEach
    void isRemoved() {
        source.close();
    }

    @Test
    void aRefreshTellsWhatBecameOfItAndTheSourceWhatItHolds() {
        source.publish(Aggregate.of(institution("a").metadata()).with(UNUSABLE));

        assertThat(refresh()).isEqualTo("applied");
        assertThat(refresh()).isEqualTo("unchanged");

        JsonNode state = operator.get("sources/" + source.alias()).body();
        assertThat(state.at("/live/members").asInt()).isEqualTo(1);
        assertThat(state.at("/live/signer").asText()).matches("[0-9a-f]{64}");
        assertThat(state.at("/counts/skipped").asInt()).isEqualTo(1);
        assertThat(state.path("lastFailure").isNull()).isTrue();
        JsonNode skipped =
                operator.get("sources/" + source.alias() + "/skipped").body();
        assertThat(skipped.at("/items/0/entityId").asText()).isEqualTo("https://broken.example/idp");
        assertThat(skipped.at("/items/0/reason").asText()).contains("single sign-on");
    }

    @Test
    void aDocumentThatSomebodyElseSignedIsRejectedAndTheLastGoodOneStays() {
        source.publish(institution("a"));
        refresh();

        source.signWithAnotherKey();
        source.publish(institution("a"), institution("b"));

        assertThat(refresh()).isEqualTo("rejected");
        JsonNode state = operator.get("sources/" + source.alias()).body();
        assertThat(state.at("/live/members").asInt()).isEqualTo(1);
        assertThat(state.at("/lastFailure/reason").asText()).isEqualTo("SIGNATURE");
    }

    @Test
    void aDocumentThatDropsMembersWaitsUntilTheOneThatWasLookedAtIsReleased() {
        source.publish(Aggregate.of(members(10)));
        refresh();
        source.publish(Aggregate.of(members(5)));

        assertThat(refresh()).isEqualTo("held");
        JsonNode held = operator.get("sources/" + source.alias()).body().path("held");
        assertThat(held.path("members").asInt()).isEqualTo(5);
        assertThat(held.path("reason").asText()).contains("5 of 10");

        assertThat(release("0".repeat(64)).status()).isEqualTo(409);
        assertThat(live()).isEqualTo(10);
        assertThat(release(held.path("digest").asText()).status()).isEqualTo(200);
        assertThat(live()).isEqualTo(5);
    }

    @Test
    void aBlockEndsTheSessionsOfAnInstitutionAndLetsNobodyInUntilItIsLifted() {
        TestInstitution stolen = institution("a");
        TestInstitution other = institution("b");
        source.publish(stolen, other);
        refresh();
        HubClient browser = HubClient.reading(Locale.KOREAN);
        String victim = logIn(browser, stolen);
        String bystander = logIn(HubClient.reading(Locale.KOREAN), other);
        assertThat(greets(browser)).isTrue();

        Reply blocked = operator.put("members/" + stolen.alias() + "/block", "{\"reason\":\"drill\"}");

        assertThat(blocked.body().path("sessionsEnded").asInt()).isEqualTo(1);
        assertThat(blocked.body().path("researchers").asInt()).isEqualTo(1);
        assertThat(sessions(victim)).isZero();
        assertThat(sessions(bystander)).isOne();
        await("the service is told of the logout")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !greets(browser));
        assertThat(status(stolen)).isEqualTo("BLOCKED");
        assertThat(researchers(stolen)).contains(victim);
        HubClient.reading(Locale.KOREAN).logIn(hub, DemoService.SCIENCEON, stolen.alias());
        assertThat(sessions(victim)).isZero();

        assertThat(operator.delete("members/" + stolen.alias() + "/block").status())
                .isEqualTo(204);
        assertThat(logIn(HubClient.reading(Locale.KOREAN), stolen)).isEqualTo(victim);
    }

    @Test
    void theLinksOfAnInstitutionThatRenamedItselfFollowAfterARehearsal() {
        TestInstitution old = institution("a");
        source.publish(old);
        refresh();
        String researcher = logIn(HubClient.reading(Locale.KOREAN), old);
        TestInstitution renamed = institution("c");
        source.publish(old, renamed);
        refresh();
        String change = "{\"from\":\"" + old.entityId() + "\",\"to\":\"" + renamed.entityId() + "\",\"dryRun\":";

        JsonNode rehearsed =
                operator.post("entity-id-changes", change + "true}").body();
        assertThat(rehearsed.path("researchers").asInt()).isEqualTo(1);
        assertThat(rehearsed.path("conflicts").asInt()).isZero();
        assertThat(researchers(old)).contains(researcher);

        JsonNode moved = operator.post("entity-id-changes", change + "false}").body();
        assertThat(moved.path("researchers").asInt()).isEqualTo(1);
        assertThat(researchers(old)).doesNotContain(researcher);
        assertThat(researchers(renamed)).contains(researcher);
        assertThat(operator.post("entity-id-changes", change + "false}")
                        .body()
                        .path("researchers")
                        .asInt())
                .isZero();
    }

    @Test
    void whoMayOnlyLookDecidesNothing() {
        TestInstitution institution = institution("a");
        source.publish(institution);
        refresh();
        FederationApi viewer = FederationApi.withRoles(hub, "view-identity-providers");
        String member = "members/" + institution.alias();

        assertThat(viewer.get("sources").status()).isEqualTo(200);
        assertThat(viewer.get(member).status()).isEqualTo(200);
        assertThat(viewer.post("sources/" + source.alias() + "/refresh").status())
                .isEqualTo(403);
        assertThat(viewer.post("sources/" + source.alias() + "/release", "{\"digest\":\"00\"}")
                        .status())
                .isEqualTo(403);
        assertThat(viewer.put(member + "/block", "{\"reason\":\"no\"}").status())
                .isEqualTo(403);
        assertThat(viewer.delete(member + "/block").status()).isEqualTo(403);
        assertThat(viewer.get(member + "/researchers").status()).isEqualTo(403);
        assertThat(viewer.post("entity-id-changes", "{}").status()).isEqualTo(403);
        assertThat(viewer.post("researchers/nobody/confirm-name").status()).isEqualTo(403);
        assertThat(status(institution)).isEqualTo("LIVE");
    }

    @Test
    void whoManagesOnlyUsersDoesNotSeeFederations() {
        FederationApi outsider = FederationApi.withRoles(hub, "manage-users");

        assertThat(outsider.get("sources").status()).isEqualTo(403);
        assertThat(outsider.get("members").status()).isEqualTo(403);
    }

    @Test
    void everyDecisionLeavesAnAdminEvent() {
        TestInstitution institution = institution("a");
        source.publish(institution);
        refresh();
        operator.put("members/" + institution.alias() + "/block", "{\"reason\":\"drill\"}");
        operator.delete("members/" + institution.alias() + "/block");

        try (AdminApi api = hub.hubApi()) {
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
        TestInstitution institution = institution("a");
        source.publish(institution);
        refresh();

        Reply misspelt = operator.put("members/" + institution.alias() + "/block", "{\"raeson\":\"drill\"}");

        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(misspelt.body().path("error_description").asText())
                .contains("reason")
                .doesNotContain("\n");
        assertThat(operator.get("members?max=100000").status()).isEqualTo(400);
        assertThat(operator.get("sources/nowhere").status()).isEqualTo(404);
        assertThat(operator.get("members/member-" + "0".repeat(32)).status()).isEqualTo(404);
        assertThat(status(institution)).isEqualTo("LIVE");
    }

    private TestInstitution institution(String suffix) {
        return source.institution(name + suffix, "hong");
    }

    private TestMember[] members(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> source.institution(name + "m" + i, "hong").metadata())
                .toArray(TestMember[]::new);
    }

    private String refresh() {
        return operator.post("sources/" + source.alias() + "/refresh")
                .body()
                .path("result")
                .asText();
    }

    private Reply release(String digest) {
        return operator.post("sources/" + source.alias() + "/release", "{\"digest\":\"" + digest + "\"}");
    }

    private int live() {
        return operator.get("sources/" + source.alias())
                .body()
                .at("/live/members")
                .asInt();
    }

    private String status(TestInstitution institution) {
        return operator.get("members/" + institution.alias())
                .body()
                .path("status")
                .asText();
    }

    private List<String> researchers(TestInstitution institution) {
        return operator.get("members/" + institution.alias() + "/researchers")
                .body()
                .path("items")
                .findValuesAsText("id");
    }

    /** Logs somebody in by way of an institution; returns the researcher's id. */
    private String logIn(HubClient browser, TestInstitution institution) {
        browser.logIn(hub, DemoService.SCIENCEON, institution.alias());
        return researchers(institution).get(0);
    }

    private boolean greets(HubClient browser) {
        return browser.open(hub.service(DemoService.SCIENCEON)).part("login").isEmpty();
    }

    private int sessions(String researcher) {
        try (AdminApi api = hub.hubApi()) {
            return api.get("/admin/realms/hub/users/" + researcher + "/sessions")
                    .size();
        }
    }
}
