package kr.fedhub.core.metadata.aggregate;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times in SAML, which are in UTC also when they do not say so (SAML core 2.0 §1.3.3). */
final class SamlTime {
    private static final Pattern ZONE = Pattern.compile(".*(?:Z|[+-]\\d{2}:\\d{2})");

    private SamlTime() {}

    static Optional<Instant> parse(String text) {
        String time = text.strip();
        try {
            return Optional.of(Instant.parse(ZONE.matcher(time).matches() ? time : time + "Z"));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a {@code validUntil} is past, or says nothing that could be understood. */
    static boolean isPast(@Nullable String validUntil, Instant now) {
        return validUntil != null
                && parse(validUntil).map(end -> !end.isAfter(now)).orElse(true);
    }
}
