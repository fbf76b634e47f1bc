package kr.fedhub.demo.service.account;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a service writes the number of an account for people, for example {@code NTIS-000123}.
 *
 * @param prefix what stands before the hyphen
 */
record AccountNumbers(String prefix) {
    private static final Pattern FORM = Pattern.compile("(.+)-([0-9]{6,18})");

    String of(long id) {
        return String.format(Locale.ROOT, "%s-%06d", prefix, id);
    }

    /** The account that a number stands for; empty when this service writes no such numbers. */
    OptionalLong parse(String number) {
        Matcher matcher = FORM.matcher(number);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        long id = Long.parseLong(matcher.group(2));
        // One spelling only: a number with more zeros is none of ours.
        return of(id).equals(number) ? OptionalLong.of(id) : OptionalLong.empty();
    }
}
