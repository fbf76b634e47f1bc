package kr.fedhub.e2e.federation;

import java.util.List;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.FederationApi;
import kr.fedhub.e2e.fixture.FederationApi.Reply;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.realm.apply.AdminApi;

/**
 * Somebody who runs a federation over the hub's admin API, with the rights for it.
 *
 * @param hub the hub
 * @param own the federation
 * @param api the admin API
 */
record Operator(DemoFederation hub, OwnFederation own, FederationApi api) {
    static Operator of(DemoFederation hub, OwnFederation own) {
        FederationApi api = FederationApi.withRoles(
                hub, "view-identity-providers", "manage-identity-providers", "view-users", "manage-users");
        return new Operator(hub, own, api);
    }

    /** Asks for the metadata now; what became of it. */
    String refresh() {
        return api.post("sources/" + own.alias() + "/refresh")
                .body()
                .path("result")
                .asText();
    }

    Reply release(String digest) {
        return api.post("sources/" + own.alias() + "/release", "{\"digest\":\"" + digest + "\"}");
    }

    /** How many members are live. */
    int live() {
        return api.get("sources/" + own.alias()).body().at("/live/members").asInt();
    }

    String status(TestInstitution institution) {
        return api.get("members/" + institution.alias()).body().path("status").asText();
    }

    /** The ids of the researchers who are linked to an institution. */
    List<String> researchers(TestInstitution institution) {
        return api.get("members/" + institution.alias() + "/researchers")
                .body()
                .path("items")
                .findValuesAsText("id");
    }

    /** Logs somebody in by way of an institution; returns the researcher's id. */
    String logIn(HubClient browser, TestInstitution institution) {
        browser.logIn(hub, DemoService.SCIENCEON, institution.alias());
        return researchers(institution).get(0);
    }

    /** Whether the service knows who is there. */
    boolean greets(HubClient browser) {
        return browser.open(hub.service(DemoService.SCIENCEON)).part("login").isEmpty();
    }

    /** How many sessions a researcher has. */
    int sessions(String researcher) {
        try (AdminApi admin = hub.hubApi()) {
            return admin.get("/admin/realms/hub/users/" + researcher + "/sessions")
                    .size();
        }
    }
}
