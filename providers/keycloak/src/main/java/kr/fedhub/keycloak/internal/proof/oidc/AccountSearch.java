package kr.fedhub.keycloak.internal.proof.oidc;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.oidc.AccountLookup;
import kr.fedhub.core.oidc.ProofFailure;
import kr.fedhub.core.oidc.UnprovenException;

/**
 * Finds the account that a claim is about.
 *
 * @param directory the service's accounts, when it lets the hub look
 */
record AccountSearch(Optional<ServiceDirectory> directory) {
    /**
     * The account's identifier at the service.
     *
     * @throws UnprovenException when there is not exactly one open account, or nobody can tell
     */
    String account(AccountLookup lookup, String value) throws UnprovenException {
        if (directory.isEmpty()) {
            if (lookup == AccountLookup.ID) {
                return value;
            }
            throw none("the service lets nobody look for accounts");
        }
        List<DirectoryAccount> found = find(directory.get(), lookup, value);
        if (found.size() != 1 || !lookup.fits(found.get(0), value)) {
            throw none("there is no open account, or more than one");
        }
        return found.get(0).id();
    }

    private static List<DirectoryAccount> find(ServiceDirectory accounts, AccountLookup lookup, String value)
            throws UnprovenException {
        try {
            return lookup.key()
                    .map(key -> accounts.find(new AccountQuery(key, value)))
                    .orElseGet(() -> accounts.get(value).stream().toList());
        } catch (DirectoryException e) {
            throw new UnprovenException(
                    ProofFailure.UNAVAILABLE, "the service gives no usable answer about its accounts", e);
        }
    }

    private static UnprovenException none(String why) {
        return new UnprovenException(ProofFailure.NO_ACCOUNT, why);
    }
}
