package kr.fedhub.realm.descriptor;

import java.util.Set;
import java.util.regex.Pattern;

/** Which texts may be the id of a service or an institution. */
final class ShortName {
    private static final Pattern ACCEPTED = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    /** Clients and client scopes that Keycloak makes in every realm; a service of such a name would rewrite them. */
    private static final Set<String> KEYCLOAKS_OWN = Set.of(
            "account",
            "account-console",
            "acr",
            "address",
            "admin-cli",
            "basic",
            "broker",
            "email",
            "organization",
            "phone",
            "profile",
            "realm-management",
            "roles",
            "security-admin-console",
            "web-origins");

    private ShortName() {}

    static String parse(String text) {
        if (!ACCEPTED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an id; accepted: lower-case letters, digits and '-', a letter first");
        }
        if (KEYCLOAKS_OWN.contains(text)) {
            throw new IllegalArgumentException("'" + text + "' is a name of Keycloak's own; choose another id");
        }
        return text;
    }
}
