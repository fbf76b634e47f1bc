package kr.fedhub.core.firstuse;

import java.util.Set;
import java.util.regex.Pattern;

/** Which names the claim or attribute with an account's identifier may have. */
public final class AccountClaim {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_.:/-]{0,199}");

    /** Claims that say something else (RFC 7519, OpenID Connect Core 1.0, Keycloak); to replace one would be to lie. */
    private static final Set<String> TAKEN = Set.of(
            "acr",
            "act",
            "address",
            "allowed-origins",
            "amr",
            "at_hash",
            "aud",
            "auth_time",
            "authorization",
            "azp",
            "birthdate",
            "c_hash",
            "client_id",
            "cnf",
            "email",
            "email_verified",
            "events",
            "exp",
            "family_name",
            "gender",
            "given_name",
            "hub_link",
            "iat",
            "iss",
            "jti",
            "locale",
            "may_act",
            "name",
            "nbf",
            "nonce",
            "pairwise-id",
            "phone_number",
            "preferred_username",
            "realm_access",
            "resource_access",
            "s_hash",
            "scope",
            "session_state",
            "sid",
            "sub",
            "subject-id",
            "typ",
            "updated_at",
            "urn:oasis:names:tc:SAML:attribute:pairwise-id",
            "urn:oasis:names:tc:SAML:attribute:subject-id",
            "verified_claims",
            "zoneinfo");

    private AccountClaim() {}

    /**
     * Checks a name.
     *
     * @throws IllegalArgumentException when it cannot be a claim's, or is that of another claim
     */
    public static String parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a claim is named with letters, digits, '_', '-', '.', ':' and '/'");
        }
        if (TAKEN.contains(text)) {
            throw new IllegalArgumentException("a claim of this name says something else; choose another name");
        }
        return text;
    }
}
