package kr.fedhub.keycloak.internal.account;

import java.util.Map;

/**
 * Asks for what a new account needs, or for a new password. Public because FreeMarker reads it.
 *
 * @param action where the form goes
 * @param purpose {@code SignUp} or {@code Recovery}, the word in the names of its texts
 * @param address the account's address
 * @param name the name that was typed
 * @param shortest how many characters a password needs, 0 when any number will do
 * @param errors what is wrong, by field: {@code name}, {@code password}, {@code again}, {@code terms}, {@code age}
 */
public record DetailsPage(
        String action, String purpose, String address, String name, int shortest, Map<String, String> errors) {
    public static final String TEMPLATE = "hub-account-details.ftl";

    public DetailsPage {
        errors = Map.copyOf(errors);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "DetailsPage[" + purpose + ", " + errors.keySet() + "]";
    }
}
