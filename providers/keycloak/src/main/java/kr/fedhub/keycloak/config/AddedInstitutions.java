package kr.fedhub.keycloak.config;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keycloak.models.UserModel;

/**
 * When a researcher added which institution; the first one came with the researcher. Kept with the user, one text for each
 * institution: its alias, a space and the time in ISO 8601.
 *
 * @param dates the times by alias
 */
public record AddedInstitutions(Map<String, Instant> dates) {
    private static final String ATTRIBUTE = "hub.addedInstitution";
    private static final String BETWEEN = " ";

    public AddedInstitutions {
        dates = Map.copyOf(dates);
    }

    /** What is kept with a researcher; what cannot be read is left out. */
    public static AddedInstitutions of(UserModel researcher) {
        Map<String, Instant> dates = new TreeMap<>();
        researcher.getAttributeStream(ATTRIBUTE).forEach(text -> {
            int between = text.lastIndexOf(BETWEEN);
            moment(text.substring(between + 1)).ifPresent(at -> dates.put(text.substring(0, Math.max(0, between)), at));
        });
        return new AddedInstitutions(dates);
    }

    /** With one more institution, or with a new time for one. */
    public AddedInstitutions with(String alias, Instant at) {
        Map<String, Instant> more = new TreeMap<>(dates);
        more.put(alias, at);
        return new AddedInstitutions(more);
    }

    public AddedInstitutions without(String alias) {
        Map<String, Instant> fewer = new TreeMap<>(dates);
        fewer.remove(alias);
        return new AddedInstitutions(fewer);
    }

    /** Keeps them with the researcher. */
    public void keepWith(UserModel researcher) {
        if (dates.isEmpty()) {
            researcher.removeAttribute(ATTRIBUTE);
        } else {
            researcher.setAttribute(
                    ATTRIBUTE,
                    new TreeMap<>(dates)
                            .entrySet().stream()
                                    .map(entry -> entry.getKey() + BETWEEN + entry.getValue())
                                    .toList());
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
