package kr.fedhub.core.directory;

import java.util.List;
import java.util.Optional;

/**
 * An account at a service, as the service holds it (RFC 7643, section 4.1).
 *
 * @param id the identifier that the service gave it, never blank
 * @param userName what its owner logs in with at the service
 * @param emails the addresses that the service holds, the primary one first
 * @param displayName the name, in one piece
 * @param externalId what the hub called the researcher, if it made the account
 * @param active false when the service has closed it
 */
public record DirectoryAccount(
        String id,
        String userName,
        List<String> emails,
        Optional<String> displayName,
        Optional<String> externalId,
        boolean active) {
    public DirectoryAccount {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an account without an identifier");
        }
        emails = List.copyOf(emails);
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "DirectoryAccount[" + id + "]";
    }
}
