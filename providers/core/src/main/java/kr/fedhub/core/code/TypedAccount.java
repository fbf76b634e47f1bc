package kr.fedhub.core.code;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.ServiceDirectory;

/**
 * What somebody typed to say which account is theirs: a user name or an e-mail address.
 *
 * @param text without spaces around it
 */
public record TypedAccount(String text) {
    private static final int LONGEST = 255;
    /** Nobody types that much; spares the time to look through it. */
    private static final int LONGEST_FIELD = 2000;
    /** They count as letters and show nothing (Unicode 16, Default_Ignorable_Code_Point). */
    private static final String HANGUL_FILLERS = "\u115f\u1160\u3164\uffa0";

    private static final Pattern SPACES = Pattern.compile("\\p{Zs}");
    private static final Pattern UNSEEN_ENDS = Pattern.compile("^[\\s\\p{Cf}]+|[\\s\\p{Cf}]+$");

    public TypedAccount {
        if (text.isBlank() || text.length() > LONGEST || text.codePoints().anyMatch(TypedAccount::isUnseen)) {
            throw new IllegalArgumentException("neither a user name nor an address");
        }
    }

    /**
     * Reads a field of a form; empty when it can be no account. Every kind of space is the one of the keyboard, and what copying
     * leaves at the ends unseen is taken off.
     */
    public static Optional<TypedAccount> parse(String field) {
        if (field.length() > LONGEST_FIELD) {
            return Optional.empty();
        }
        String text =
                SPACES.matcher(Normalizer.normalize(field, Normalizer.Form.NFC)).replaceAll(" ");
        try {
            return Optional.of(new TypedAccount(UNSEEN_ENDS.matcher(text).replaceAll("")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What makes two accounts look like one: zero width, other direction, no character at all. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> HANGUL_FILLERS.indexOf(character) >= 0;
        };
    }

    /** The same for every way to type the same account. */
    public String canonical() {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * The one account that is meant: active, with an address, found by e-mail or else by user name.
     *
     * @return empty when there is none or more than one, which must look alike
     * @throws kr.fedhub.core.directory.DirectoryException when the service gives no usable answer
     */
    public Optional<DirectoryAccount> find(ServiceDirectory directory) {
        List<DirectoryAccount> found = List.of();
        if (text.indexOf('@') >= 0) {
            found = directory.find(new AccountQuery(AccountQuery.Key.EMAIL, text));
        }
        if (found.isEmpty()) {
            found = directory.find(new AccountQuery(AccountQuery.Key.USER_NAME, text));
        }
        return found.size() == 1
                        && found.get(0).active()
                        && !found.get(0).emails().isEmpty()
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "TypedAccount";
    }
}
