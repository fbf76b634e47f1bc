package kr.fedhub.keycloak.internal.account;

import org.jspecify.annotations.Nullable;

/**
 * Asks for the code that was mailed. Public because FreeMarker reads it.
 *
 * @param action where the form goes
 * @param purpose {@code SignUp} or {@code Recovery}, the word in the names of its texts
 * @param address where the code went
 * @param secondsLeft for how long it is good
 * @param resendIn seconds until another one can be had, 0 when it can
 * @param triesLeft how many more may be typed
 * @param error the key of what is wrong, or null; its {@code {0}} is {@code triesLeft}
 * @param notice the key of what came of the last button, or null
 */
public record CheckPage(
        String action,
        String purpose,
        String address,
        int secondsLeft,
        int resendIn,
        int triesLeft,
        @Nullable String error,
        @Nullable String notice) {
    public static final String TEMPLATE = "hub-account-check.ftl";

    /** Without the address. */
    @Override
    public String toString() {
        return "CheckPage[" + purpose + "]";
    }
}
