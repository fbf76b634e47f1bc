package kr.fedhub.core.code;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    public TypedAccount {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("neither a user name nor an address");
        }
    }

    /** Reads a field of a form; empty when it can be no account. */
    public static Optional<TypedAccount> parse(String field) {
        try {
            return Optional.of(new TypedAccount(
                    Normalizer.normalize(field, Normalizer.Form.NFC).strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
