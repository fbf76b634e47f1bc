package kr.fedhub.keycloak.internal.self;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of what a researcher did. Public because FreeMarker reads it.
 *
 * @param done whether it was done
 * @param message key of the text
 * @param reference stands in the event too
 */
public record Notice(boolean done, String message, String reference) {
    private static final char BETWEEN = ' ';

    String text() {
        return (done ? "+" : "-") + message + BETWEEN + reference;
    }

    static Optional<Notice> parse(@Nullable String text) {
        if (text == null || text.length() < 2 || text.indexOf(BETWEEN) < 1) {
            return Optional.empty();
        }
        int between = text.indexOf(BETWEEN);
        return Optional.of(new Notice(text.charAt(0) == '+', text.substring(1, between), text.substring(between + 1)));
    }
}
