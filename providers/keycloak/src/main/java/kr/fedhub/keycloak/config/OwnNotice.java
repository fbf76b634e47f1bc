package kr.fedhub.keycloak.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of what a researcher did on their own pages; kept in the session until the next of these pages says it.
 *
 * @param done whether it was done
 * @param message key of the text
 * @param reference stands in the event too
 */
public record OwnNotice(boolean done, String message, String reference) {
    /** The note of a user session that holds one. */
    public static final String NOTE = "hub.my.notice";

    private static final char BETWEEN = ' ';

    /** The form that {@link #parse} takes. */
    public String text() {
        return (done ? "+" : "-") + message + BETWEEN + reference;
    }

    /** Empty for what is none. */
    public static Optional<OwnNotice> parse(@Nullable String text) {
        if (text == null || text.length() < 2 || text.indexOf(BETWEEN) < 1) {
            return Optional.empty();
        }
        int between = text.indexOf(BETWEEN);
        return Optional.of(
                new OwnNotice(text.charAt(0) == '+', text.substring(1, between), text.substring(between + 1)));
    }
}
