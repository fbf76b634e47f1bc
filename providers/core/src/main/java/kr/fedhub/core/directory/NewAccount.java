package kr.fedhub.core.directory;

import java.util.List;
import java.util.Optional;

/**
 * An account that is to be made at a service. What the service is not told is empty.
 *
 * @param externalId what the hub calls the researcher at this service; the same for every attempt
 * @param userName what the account is to be called, unique at the service
 * @param displayName the name, in one piece
 * @param email the address
 * @param organization the institution's name
 * @param affiliations eduPersonScopedAffiliation
 */
public record NewAccount(
        String externalId,
        String userName,
        Optional<String> displayName,
        Optional<String> email,
        Optional<String> organization,
        List<String> affiliations) {
    public NewAccount {
        if (externalId.isBlank() || userName.isBlank()) {
            throw new IllegalArgumentException("an account needs an external id and a user name");
        }
        affiliations = List.copyOf(affiliations);
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "NewAccount";
    }
}
