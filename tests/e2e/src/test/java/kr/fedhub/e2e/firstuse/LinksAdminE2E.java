package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.ArrayList;
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
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.page.FirstVisits;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator looks at links, ends them and has them proven again. */
@WithFederation
class LinksAdminE2E {
    private static final DemoResearcher HONG =
            DemoResearcher.of(DemoInstitution.HANBIT).get(0);
    private static final DemoResearcher KIM =
            DemoResearcher.of(DemoInstitution.HANBIT).get(1);
    private static final String ADMIN_EVENTS = "/admin/realms/hub/admin-events?max=1";

    private AdminApi api;
    private HubPeople people;

    @BeforeEach
    void servicesLinkAccounts(DemoFederation federation) {
        federation.applyRealmConfig(TestOptions.shippedRealmConfig());
        api = federation.hubApi();
        people = new HubPeople(api);
        people.forget(HONG, KIM);
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        people.forget(HONG, KIM);
        api.close();
        federation.applyRealmConfig();
    }

    @Test
    void aLinkIsFoundByResearcherServiceAndAccount(DemoFederation federation, Visitor visitor) {
        new FirstVisits(federation, visitor).link(DemoService.NTIS, HONG, "gdhong");
        FederationApi viewer = FederationApi.withRoles(federation, "view-users");
        String researcher = people.id(HONG);
        JsonNode link = only(viewer, "links?researcher=" + researcher);

        assertThat(link.path("service").asText()).isEqualTo("ntis");
        assertThat(link.path("researcher").asText()).isEqualTo(researcher);
        assertThat(link.path("proof").asText()).isEqualTo("email-code");
        assertThat(link.path("institution").asText()).isEqualTo(federation.alias(DemoInstitution.HANBIT));
        assertThat(link.path("endedAt").isNull()).isTrue();
        assertThat(link.path("lastUsedAt").isNull()).as("in lists").isTrue();
        String account = link.path("account").asText();
        assertThat(only(viewer, "links?service=ntis&account=" + account)).isEqualTo(link);
        assertThat(only(viewer, "links?service=ntis&researcher=" + researcher)).isEqualTo(link);
        assertThat(items(viewer, "links?service=ntis&account=000000")).isEmpty();
        assertThat(items(viewer, "links?service=nothing")).isEmpty();

        JsonNode one = viewer.get("links/" + link.path("id").asText()).body();
        assertThat(Instant.parse(one.path("lastUsedAt").asText()))
                .isAfterOrEqualTo(Instant.parse(one.path("linkedAt").asText()));
        assertThat(viewer.get("links/nothing").status()).isEqualTo(404);
    }

    @Test
    void aListComesInPagesTheNewestFirst(DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        visits.link(DemoService.NTIS, HONG, "gdhong");
        FederationApi manager = FederationApi.withRoles(federation, "manage-users");
        String researcher = people.id(HONG);
        String first =
                only(manager, "links?researcher=" + researcher).path("id").asText();
        manager.post("links/" + first + "/revoke");
        visits.enter(DemoService.NTIS);
        visits.prove("gdhong");
        visitor.page().getByTestId("account-number").waitFor();

        List<String> ids = manager.get("links?researcher=" + researcher)
                .body()
                .path("items")
                .findValuesAsText("id");
        assertThat(ids).hasSize(2).last().isEqualTo(first);
        JsonNode page = manager.get("links?service=ntis&max=1").body();
        assertThat(page.path("items").findValuesAsText("id")).containsExactly(ids.get(0));
        assertThat(page.path("more").asBoolean()).isTrue();
        page = manager.get("links?researcher=" + researcher + "&first=1&max=1").body();
        assertThat(page.path("items").findValuesAsText("id")).containsExactly(first);
        assertThat(page.path("more").asBoolean()).isFalse();
        for (String bad :
                List.of("", "?service=", "?service=ntis&max=501", "?service=ntis&max=0", "?service=ntis&first=-1")) {
            assertThat(manager.get("links" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void aRevokedLinkLetsNobodyThroughAndEndsOnce(DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        visits.link(DemoService.NTIS, HONG, "gdhong");
        FederationApi manager = FederationApi.withRoles(federation, "manage-users");
        JsonNode link = only(manager, "links?researcher=" + people.id(HONG));
        String path = "links/" + link.path("id").asText();

        JsonNode ended = manager.post(path + "/revoke").body();
        assertThat(ended.path("endReason").asText()).isEqualTo("operator");
        assertThat(ended.path("endedAt").isNull()).isFalse();
        JsonNode event = api.get(ADMIN_EVENTS).path(0);
        assertThat(event.path("operationType").asText()).isEqualTo("ACTION");
        assertThat(event.path("resourceType").asText()).isEqualTo("SERVICE_LINK");
        assertThat(event.path("resourcePath").asText()).endsWith(path + "/revoke");
        assertThat(event.toString()).doesNotContain(link.path("account").asText(), HONG.mail(), HONG.name());
        assertThat(manager.post(path + "/revoke").status()).isEqualTo(409);
        assertThat(manager.post(path + "/re-verify").status()).isEqualTo(409);
        assertThat(manager.post("links/nothing/revoke").status()).isEqualTo(404);

        visits.enter(DemoService.NTIS);
        assertThat(FirstUse.of(visitor).heading()).contains("처음 이용하시는 서비스입니다");
    }

    @Test
    void aLinkThatIsToBeProvenAgainKeepsTheAccountMeanwhile(DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        ServicePage ntis = visits.link(DemoService.NTIS, HONG, "gdhong");
        String number = ntis.accountNumber();
        FederationApi manager = FederationApi.withRoles(federation, "manage-users");
        String path = "links/"
                + only(manager, "links?researcher=" + people.id(HONG))
                        .path("id")
                        .asText();
        assertThat(manager.post(path + "/re-verify").body().path("endedAt").isNull())
                .isTrue();
        assertThat(api.get(ADMIN_EVENTS).path(0).path("resourcePath").asText()).endsWith(path + "/re-verify");

        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        visits.logIn(DemoService.NTIS, KIM);
        visits.prove("gdhong");
        assertThat(FirstUse.of(visitor).problem()).isEqualTo("account-taken");

        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        visits.logIn(DemoService.NTIS, HONG);
        FirstUse renew = FirstUse.of(visitor);
        assertThat(renew.heading()).contains("다시 확인해 주세요");
        assertThat(renew.text()).contains("요청").doesNotContain("오래되어", "처음 가입합니다");
        visitor.screenshot("first-use-renew");
        visits.prove("gdhong");
        assertThat(visitor.page().getByTestId("account-number").innerText().strip())
                .isEqualTo(number);
    }

    @Test
    void eachRightDoesWhatItSaysAndNoMore(DemoFederation federation, Visitor visitor) {
        new FirstVisits(federation, visitor).link(DemoService.NTIS, HONG, "gdhong");
        FederationApi viewer = FederationApi.withRoles(federation, "view-users");
        FederationApi outsider = FederationApi.withRoles(federation, "manage-identity-providers", "view-realm");
        String id =
                only(viewer, "links?researcher=" + people.id(HONG)).path("id").asText();

        assertThat(viewer.get("links/" + id).status()).isEqualTo(200);
        for (String change : List.of("/revoke", "/re-verify")) {
            assertThat(viewer.post("links/" + id + change).status()).as(change).isEqualTo(403);
            assertThat(viewer.post("links/nothing" + change).status())
                    .as(change)
                    .isEqualTo(403);
            assertThat(outsider.post("links/" + id + change).status())
                    .as(change)
                    .isEqualTo(403);
        }
        for (String look : List.of(
                "links?service=ntis",
                "links/" + id,
                "links/nothing",
                "consents?service=ntis",
                "consents/export?service=ntis")) {
            assertThat(outsider.get(look).status()).as(look).isEqualTo(403);
        }
        assertThat(viewer.get("links/" + id).body().path("endedAt").isNull()).isTrue();
    }

    private static JsonNode only(FederationApi caller, String path) {
        List<JsonNode> items = items(caller, path);
        assertThat(items).as(path).hasSize(1);
        return items.get(0);
    }

    private static List<JsonNode> items(FederationApi caller, String path) {
        List<JsonNode> items = new ArrayList<>();
        caller.get(path).body().path("items").forEach(items::add);
        return items;
    }
}
