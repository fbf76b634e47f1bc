package kr.fedhub.realm.descriptor;

import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as descriptors write them: {@code 30m}, {@code 12h}, {@code 28d}. */
final class TimeSpan {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([mhd])");

    private TimeSpan() {}

    /** Parses lengths between two others, both included. */
    static Function<String, Duration> between(Duration shortest, Duration longest) {
        return text -> {
            Duration span = parse(text);
            if (span.compareTo(shortest) < 0 || span.compareTo(longest) > 0) {
                throw new IllegalArgumentException(
                        "'" + text + "' is out of range; accepted: " + write(shortest) + " to " + write(longest));
            }
            return span;
        };
    }

    /** Parses lengths of whole days. */
    static Function<String, Duration> days(int fewest, int most) {
        Function<String, Duration> inRange = between(Duration.ofDays(fewest), Duration.ofDays(most));
        return text -> {
            Duration span = inRange.apply(text);
            if (!span.equals(Duration.ofDays(span.toDays()))) {
                throw new IllegalArgumentException("'" + text + "' is not a number of whole days such as 28d");
            }
            return span;
        };
    }

    private static Duration parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a length of time; accepted: a number with m, h or d, such as 60m, 12h, 28d");
        }
        long number = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static String write(Duration span) {
        return span.toDays() > 0 ? span.toDays() + "d" : span.toMinutes() + "m";
    }
}
