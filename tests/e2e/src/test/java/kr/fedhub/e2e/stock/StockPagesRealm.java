package kr.fedhub.e2e.stock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.realm.apply.AdminApi;

/** A realm with Keycloak's own flows and our theme, and one person in it; gone when it is closed. */
final class StockPagesRealm implements AutoCloseable {
    static final String USER = "gildong";
    static final String PASSWORD = "a password for pages";
    static final String CLIENT = "pages";
    static final String CONSENTING = "pages-with-consent";

    private static final String NAME = "stock-pages";
    private static final String REALMS = "/admin/realms";
    private static final List<String> MORE_ACTIONS = List.of("TERMS_AND_CONDITIONS", "delete_account", "UPDATE_EMAIL");

    private final DemoFederation federation;
    private final AdminApi api;

    StockPagesRealm(DemoFederation federation) {
        this.federation = federation;
        this.api = federation.hubApi();
        api.find(REALMS + "/" + NAME).ifPresent(before -> api.delete(REALMS + "/" + NAME));
        api.post(REALMS, realm());
        for (String action : MORE_ACTIONS) {
            String path = REALMS + "/" + NAME + "/authentication/required-actions/" + action;
            api.find(path).ifPresent(found -> api.put(path, ((ObjectNode) found.deepCopy()).put("enabled", true)));
        }
    }

    private ObjectNode realm() {
        ObjectNode realm = JsonNodeFactory.instance
                .objectNode()
                .put("realm", NAME)
                .put("displayName", "연합인증")
                .put("enabled", true)
                .put("loginTheme", "hub")
                .put("internationalizationEnabled", true)
                .put("defaultLocale", "ko")
                .put("registrationAllowed", true)
                .put("resetPasswordAllowed", true)
                .put("rememberMe", true);
        realm.set("smtpServer", api.get(REALMS + "/hub").path("smtpServer"));
        realm.putArray("supportedLocales").add("ko").add("en");
        client(realm, CLIENT, false);
        client(realm, CONSENTING, true);
        ObjectNode user = realm.putArray("users")
                .addObject()
                .put("username", USER)
                .put("enabled", true)
                .put("email", "gildong@example.ac.kr")
                .put("emailVerified", true)
                .put("firstName", "길동")
                .put("lastName", "홍");
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", PASSWORD)
                .put("temporary", false);
        user.putObject("clientRoles").putArray("account").add("delete-account").add("manage-account");
        return realm;
    }

    private void client(ObjectNode realm, String id, boolean consent) {
        realm.withArray("clients")
                .addObject()
                .put("clientId", id)
                .put("name", "NTIS 국가과학기술지식정보서비스")
                .put("publicClient", true)
                .put("consentRequired", consent)
                .putArray("redirectUris")
                .add(back().toString());
    }

    /** Where logins lead to. */
    URI back() {
        return federation.service(DemoService.SCIENCEON).resolve("/");
    }

    URI address(String path) {
        return URI.create(federation.hub() + "/realms/" + NAME + path);
    }

    /** A request for a login. */
    URI login(String client, String more) {
        return address("/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=" + client
                + "&redirect_uri=" + URLEncoder.encode(back().toString(), StandardCharsets.UTF_8) + more);
    }

    /** Makes the person do something at the next login. */
    void require(String action) {
        String path = REALMS + "/" + NAME + "/users";
        ObjectNode user = api.get(path + "?exact=true&username=" + USER).get(0).deepCopy();
        user.put("emailVerified", !action.equals("VERIFY_EMAIL"))
                .putArray("requiredActions")
                .add(action);
        api.put(path + "/" + user.path("id").asText(), user);
    }

    @Override
    public void close() {
        api.delete(REALMS + "/" + NAME);
        api.close();
    }
}
