package kr.fedhub.core.directory;

import java.util.List;
import java.util.Optional;

/**
 * What is new about the owner of an account. What has not changed is empty.
 *
 * @param displayName the name, in one piece
 * @param email the address
 * @param organization the institution's name
 * @param affiliations eduPersonScopedAffiliation
 * @param active false to deactivate the account, true to activate it again
 */
public record AccountChange(
        Optional<String> displayName,
        Optional<String> email,
        Optional<String> organization,
        Optional<List<String>> affiliations,
        Optional<Boolean> active) {
    public AccountChange {
        affiliations = affiliations.map(List::copyOf);
    }

    /** Closes an account and changes nothing else. */
    public static AccountChange deactivation() {
        return new AccountChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false));
    }

    /** Opens an account again and changes nothing else. */
    public static AccountChange activation() {
        return new AccountChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "AccountChange";
    }
}
