package kr.fedhub.core.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of somebody with a hub account, in one piece: Korean names are never split.
 *
 * @param text without spaces around it
 */
public record AccountName(String text) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 50;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{Nd} .·'’-]*");

    public AccountName {
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no name");
        }
    }

    /** Reads what somebody typed; empty when it can be no name. */
    public static Optional<AccountName> parse(String typed) {
        try {
            return Optional.of(new AccountName(
                    Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "AccountName";
    }
}
