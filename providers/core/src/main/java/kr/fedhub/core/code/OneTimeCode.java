package kr.fedhub.core.code;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A code of six digits.
 *
 * @param digits the digits
 */
public record OneTimeCode(String digits) {
    private static final int LENGTH = 6;
    private static final int COUNT = 1_000_000;
    private static final int FULL_WIDTH_ZERO = '０';
    private static final int LONGEST_INPUT = 40;

    public OneTimeCode {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a code has six digits");
        }
    }

    /**
     * A new code.
     *
     * @param randomness cannot be predicted
     */
    public static OneTimeCode random(RandomGenerator randomness) {
        return new OneTimeCode(String.format(Locale.ROOT, "%0" + LENGTH + "d", randomness.nextInt(COUNT)));
    }

    /**
     * Reads what somebody typed or pasted: spaces and hyphens between the digits do not matter, nor whether a Korean keyboard made
     * them wide.
     *
     * @return empty when it is no code; that costs no try
     */
    public static Optional<OneTimeCode> parse(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= FULL_WIDTH_ZERO && c <= FULL_WIDTH_ZERO + 9) {
                digits.append((char) (c - FULL_WIDTH_ZERO + '0'));
            } else if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!Character.isWhitespace(c) && c != '-' && c != '\u00a0') {
                return Optional.empty();
            }
        }
        return digits.length() == LENGTH ? Optional.of(new OneTimeCode(digits.toString())) : Optional.empty();
    }

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "OneTimeCode";
    }
}
