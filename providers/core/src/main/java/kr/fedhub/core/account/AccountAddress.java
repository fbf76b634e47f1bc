package kr.fedhub.core.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.fedhub.core.digest.Sha256;

/**
 * The e-mail address that a hub account is opened, used and recovered with. Only ASCII, so that no address looks like another
 * one, and in lower case, so that nobody has two accounts by writing it differently.
 *
 * @param text the address in lower case
 */
public record AccountAddress(String text) {
    private static final int LONGEST = 254;
    /** RFC 5321 §4.1.2 without quoted strings and address literals, which no mailbox of a person has. */
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    private static final int LONGEST_LOCAL_PART = 64;
    private static final String USERNAME = "account-";
    private static final int DIGITS = 32;

    public AccountAddress {
        if (text.length() > LONGEST
                || text.indexOf('@') > LONGEST_LOCAL_PART
                || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no e-mail address");
        }
    }

    /** Reads what somebody typed; empty when it can be no address. */
    public static Optional<AccountAddress> parse(String typed) {
        try {
            return Optional.of(new AccountAddress(
                    Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The user name of the account: the same for the same address, so that an address has one account at most, and without
     * the address in it, since user names stand in events and logs.
     */
    public String username() {
        return USERNAME + Sha256.hex("hub-account\n" + text).substring(0, DIGITS);
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "AccountAddress";
    }
}
