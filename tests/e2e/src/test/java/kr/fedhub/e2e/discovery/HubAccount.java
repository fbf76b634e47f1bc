package kr.fedhub.e2e.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.realm.apply.AdminApi;

/** Accounts that an operator makes or changes by hand. */
public final class HubAccount {
    private static final String USERS = "/admin/realms/hub/users";

    private HubAccount() {}

    /** Makes an account with a password; returns its address. */
    static String create(AdminApi api, String username, String password) {
        ObjectNode user = JsonNodeFactory.instance
                .objectNode()
                .put("username", username)
                .put("enabled", true)
                .put("email", username + "@hub.example");
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
        api.post(USERS, user);
        return USERS + "/"
                + api.get(USERS + "?exact=true&username=" + username)
                        .get(0)
                        .path("id")
                        .asText();
    }

    /** Gives one researcher the institution's account of another one, too; returns the address of what both now are. */
    public static String createLinked(
            AdminApi api, DemoFederation federation, Visitor visitor, DemoResearcher one, DemoResearcher other) {
        ServicePage.logIn(federation, visitor, one);
        visitor.page().context().clearCookies();
        ServicePage.logIn(federation, visitor, other);
        JsonNode gone = linked(api, other);
        JsonNode link = links(api, gone).get(0);
        api.delete(USERS + "/" + gone.path("id").asText());
        String kept = USERS + "/" + linked(api, one).path("id").asText();
        api.post(kept + "/federated-identity/" + link.path("identityProvider").asText(), link);
        return kept;
    }

    private static JsonNode linked(AdminApi api, DemoResearcher researcher) {
        String alias = researcher.institution().id();
        for (JsonNode user : api.get(USERS + "?max=1000&idpAlias=" + alias)) {
            if (user.path("email").asText().equals(researcher.mail())) {
                return user;
            }
        }
        throw new IllegalStateException("Nobody is linked to " + alias);
    }

    private static JsonNode links(AdminApi api, JsonNode user) {
        return api.get(USERS + "/" + user.path("id").asText() + "/federated-identity");
    }
}
