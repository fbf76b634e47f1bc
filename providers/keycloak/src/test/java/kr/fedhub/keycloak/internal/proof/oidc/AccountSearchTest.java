package kr.fedhub.keycloak.internal.proof.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.NewAccount;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.oidc.AccountLookup;
import kr.fedhub.core.oidc.ProofFailure;
import kr.fedhub.core.oidc.UnprovenException;
import org.junit.jupiter.api.Test;

class AccountSearchTest {
    private static final DirectoryAccount HONG = account("N-77", "hong", true);

    @Test
    void oneOpenAccountIsFound() throws UnprovenException {
        assertThat(search(HONG).account(AccountLookup.USER_NAME, "hong")).isEqualTo("N-77");
        assertThat(search(HONG).account(AccountLookup.ID, "N-77")).isEqualTo("N-77");
    }

    @Test
    void withoutADirectoryOnlyTheIdentifierItselfWillDo() throws UnprovenException {
        AccountSearch nothing = new AccountSearch(Optional.empty());

        assertThat(nothing.account(AccountLookup.ID, "N-77")).isEqualTo("N-77");
        none(nothing, AccountLookup.USER_NAME, "hong");
    }

    @Test
    void noneSeveralClosedAndOtherAccountsAreNone() {
        none(search(), AccountLookup.USER_NAME, "hong");
        none(search(HONG, account("N-78", "hong", true)), AccountLookup.USER_NAME, "hong");
        none(search(account("N-77", "hong", false)), AccountLookup.USER_NAME, "hong");
        none(search(account("N-78", "kim", true)), AccountLookup.USER_NAME, "hong");
        none(search(account("N-77", "hong", false)), AccountLookup.ID, "N-77");
        none(search(HONG), AccountLookup.EMAIL, "hong@other.example");
    }

    @Test
    void aServiceThatGivesNoAnswerIsUnavailable() {
        ServiceDirectory down = new Accounts(List.of()) {
            @Override
            public List<DirectoryAccount> find(AccountQuery query) {
                throw new DirectoryException(DirectoryException.Kind.UNAVAILABLE, "down");
            }
        };

        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> new AccountSearch(Optional.of(down)).account(AccountLookup.USER_NAME, "hong"))
                .extracting(UnprovenException::failure)
                .isEqualTo(ProofFailure.UNAVAILABLE);
    }

    private static void none(AccountSearch search, AccountLookup lookup, String value) {
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> search.account(lookup, value))
                .withMessageNotContaining(value)
                .extracting(UnprovenException::failure)
                .isEqualTo(ProofFailure.NO_ACCOUNT);
    }

    private static AccountSearch search(DirectoryAccount... accounts) {
        return new AccountSearch(Optional.of(new Accounts(List.of(accounts))));
    }

    private static DirectoryAccount account(String id, String userName, boolean active) {
        return new DirectoryAccount(
                id, userName, List.of("hong@ntis.example"), Optional.empty(), Optional.empty(), active);
    }

    /** A service that answers every question with all it has. */
    private static class Accounts implements ServiceDirectory {
        private final List<DirectoryAccount> accounts;

        Accounts(List<DirectoryAccount> accounts) {
            this.accounts = accounts;
        }

        @Override
        public List<DirectoryAccount> find(AccountQuery query) {
            return accounts;
        }

        @Override
        public Optional<DirectoryAccount> get(String id) {
            return accounts.stream().filter(account -> account.id().equals(id)).findAny();
        }

        @Override
        public DirectoryAccount create(NewAccount account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void update(String id, AccountChange change) {
            throw new UnsupportedOperationException();
        }
    }
}
