package kr.fedhub.core.reference;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A reference id that a person can read out on the telephone, for example {@code 7Q4K-M2ZD}.
 *
 * <p>Forty random bits in Crockford's base 32, which has no I, L, O or U. It identifies an incident, it is no secret.
 *
 * @param value two groups of four characters, joined by a hyphen
 */
public record ReferenceId(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

    public ReferenceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A reference id looks like 7Q4K-M2ZD, not like " + value);
        }
    }

    /** A new id from the given source of randomness. */
    public static ReferenceId random(RandomGenerator randomness) {
        StringBuilder text = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(randomness.nextInt(ALPHABET.length())));
        }
        return new ReferenceId(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
