package kr.fedhub.e2e.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kr.fedhub.core.account.AccountAddress;
import kr.fedhub.realm.apply.AdminApi;

/** Accounts as an operator sees them. */
record HubUsers(AdminApi api) {
    private static final String REALM = "/admin/realms/hub";
    private static final String USERS = REALM + "/users";

    /** The account that was opened with an address. */
    List<JsonNode> openedWith(String address) {
        return list(USERS + "?exact=true&briefRepresentation=false&username=" + new AccountAddress(address).username());
    }

    /** Everybody with an address, whoever said so. */
    List<JsonNode> withMail(String address) {
        return list(USERS + "?exact=true&briefRepresentation=false&email=" + address);
    }

    JsonNode links(JsonNode user) {
        return api.get(path(user) + "/federated-identity");
    }

    /** Makes an institution's account one of somebody else's. */
    void link(JsonNode user, JsonNode link) {
        api.post(
                path(user) + "/federated-identity/"
                        + link.path("identityProvider").asText(),
                link);
    }

    void delete(JsonNode user) {
        api.delete(path(user));
    }

    void deleteOpened() {
        list(USERS + "?max=100&username=account-").forEach(this::delete);
    }

    /** What an ID token of a service would say of somebody now. */
    JsonNode idToken(String clientId, JsonNode user) {
        String client = api.get(REALM + "/clients?clientId=" + clientId)
                .get(0)
                .path("id")
                .asText();
        return api.get(REALM + "/clients/" + client + "/evaluate-scopes/generate-example-id-token?scope=openid&userId="
                + user.path("id").asText());
    }

    static JsonNode attribute(JsonNode user, String name) {
        return user.path("attributes").path(name).path(0);
    }

    private String path(JsonNode user) {
        return USERS + "/" + user.path("id").asText();
    }

    private List<JsonNode> list(String path) {
        List<JsonNode> found = new ArrayList<>();
        api.get(path).forEach(found::add);
        return List.copyOf(found);
    }
}
