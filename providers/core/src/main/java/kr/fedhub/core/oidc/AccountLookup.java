package kr.fedhub.core.oidc;

import java.util.Arrays;
import java.util.Optional;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;

/** What a claim's value is at the service. */
public enum AccountLookup {
    /** The account's identifier itself. */
    ID("id"),
    /** The name that its owner logs in with there. */
    USER_NAME("userName", AccountQuery.Key.USER_NAME),
    /** An address that the service holds. */
    EMAIL("email", AccountQuery.Key.EMAIL),
    /** What the hub called the researcher. */
    EXTERNAL_ID("externalId", AccountQuery.Key.EXTERNAL_ID);

    private final String setting;
    private final Optional<AccountQuery.Key> key;

    AccountLookup(String setting) {
        this.setting = setting;
        this.key = Optional.empty();
    }

    AccountLookup(String setting, AccountQuery.Key key) {
        this.setting = setting;
        this.key = Optional.of(key);
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException for an unknown one
     */
    static AccountLookup parse(String text) {
        return Arrays.stream(values())
                .filter(lookup -> lookup.setting.equals(text))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("lookup must be id, userName, email or externalId"));
    }

    /** What accounts are looked for by; empty when the value is the identifier. */
    public Optional<AccountQuery.Key> key() {
        return key;
    }

    /** Whether an account has the value indeed: not every service looks for exactly what it is asked for. */
    public boolean fits(DirectoryAccount account, String value) {
        return account.active()
                && switch (this) {
                    case ID -> account.id().equals(value);
                    case USER_NAME -> account.userName().equalsIgnoreCase(value);
                    case EMAIL -> account.emails().stream().anyMatch(value::equalsIgnoreCase);
                    case EXTERNAL_ID ->
                        account.externalId().filter(value::equals).isPresent();
                };
    }
}
