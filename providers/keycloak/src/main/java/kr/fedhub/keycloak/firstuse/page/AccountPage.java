package kr.fedhub.keycloak.firstuse.page;

import org.jspecify.annotations.Nullable;

/**
 * Asks which account it is.
 *
 * <p>The page answers with {@code go}: {@code send}, {@code back} or {@code cancel}, and with {@code account}.
 *
 * @param frame what every page has
 * @param typed what was typed before, or empty
 * @param error {@link #MISSING}, {@link #UNREADABLE}, the key of another message, or null
 * @param otherWays whether there are other kinds of proof to go back to
 */
public record AccountPage(
        Frame frame, String typed, @Nullable String error, boolean otherWays) {
    public static final String TEMPLATE = "hub-first-use-account.ftl";

    /** Nothing was typed. */
    public static final String MISSING = "hubFirstAccountMissing";
    /** What was typed cannot be an account's name or address. */
    public static final String UNREADABLE = "hubFirstAccountUnreadable";

    /** Without what was typed. */
    @Override
    public String toString() {
        return "AccountPage[service=%s]".formatted(frame.service());
    }
}
