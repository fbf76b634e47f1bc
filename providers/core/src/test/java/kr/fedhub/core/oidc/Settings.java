package kr.fedhub.core.oidc;

import java.util.HashMap;
import java.util.Map;

/** Settings of a proof as a descriptor may have them. */
final class Settings {
    private static final Map<String, String> LOGIN = Map.of(
            "issuer", "https://login.ntis.example/realms/ntis",
            "authorizationEndpoint", "https://login.ntis.example/auth?kind=oidc",
            "tokenEndpoint", "https://login.ntis.example/token",
            "jwksUri", "https://login.ntis.example/keys",
            "clientId", "hub",
            "clientSecret", "${vault.ntis}",
            "claim", "account_no",
            "lookup", "id");

    private Settings() {}

    static Map<String, String> login() {
        return new HashMap<>(LOGIN);
    }

    static Map<String, String> with(String name, String value) {
        Map<String, String> settings = login();
        settings.put(name, value);
        return settings;
    }

    static Map<String, String> without(String name) {
        Map<String, String> settings = login();
        settings.remove(name);
        return settings;
    }

    static ProviderSettings verifier(String claim) {
        Map<String, String> settings = with("trustFramework", "kr_mobile");
        settings.put("claim", claim);
        settings.put("purpose", "NTIS 계정 확인");
        return ProviderSettings.verifier(settings);
    }
}
