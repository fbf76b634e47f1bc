package kr.fedhub.keycloak.config;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a metadata source: its field in the form and the value in it.
 *
 * @param option its field
 * @param accepted what may stand in it, as the end of a sentence that begins with "give"
 * @param parser makes the value of a text without white space around it; throws an {@link IllegalArgumentException} for one it
 *     does not accept
 */
record SourceSetting<T>(SourceOption option, String accepted, Function<String, T> parser) {
    private static final int LONGEST_SHOWN = 80;

    /**
     * The value among the entries of an identity provider.
     *
     * @throws IllegalArgumentException with one line that names the setting and what it accepts
     */
    T read(Map<String, String> entries) {
        String given = entries.getOrDefault(option.key(), "");
        String text = given == null || given.isBlank() ? option.standard() : given.strip();
        if (text.isEmpty() && option.required()) {
            throw new IllegalArgumentException(option.key() + " is missing: give " + accepted);
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    option.key() + " cannot be used: " + reason(e, text) + "; give " + accepted, e);
        }
    }

    /** The entries of a setting that has one a line. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String reason(IllegalArgumentException e, String text) {
        @Nullable String message = e instanceof NumberFormatException ? null : e.getMessage();
        return message == null ? "\"" + oneLine(text) + "\" is none" : oneLine(message);
    }

    private static String oneLine(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return clean.length() <= 2 * LONGEST_SHOWN ? clean : clean.substring(0, LONGEST_SHOWN) + "…";
    }
}
