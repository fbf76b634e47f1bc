package kr.fedhub.keycloak.internal.account;

import org.jspecify.annotations.Nullable;

/**
 * Asks for the e-mail address of a hub account. Public because FreeMarker reads it.
 *
 * @param action where the form goes
 * @param purpose {@code SignUp} or {@code Recovery}, the word in the names of its texts
 * @param typed what was typed
 * @param error the key of what is wrong, or null
 * @param reference names what went wrong to operators, or null
 */
public record AddressPage(
        String action,
        String purpose,
        String typed,
        @Nullable String error,
        @Nullable String reference) {
    public static final String TEMPLATE = "hub-account-address.ftl";

    /** The name under which each template of this package finds its page. */
    public static final String ATTRIBUTE = "account";

    /** Without what was typed. */
    @Override
    public String toString() {
        return "AddressPage[" + purpose + "]";
    }
}
