package kr.fedhub.core.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.NewAccount;
import kr.fedhub.core.directory.ServiceDirectory;
import org.jspecify.annotations.Nullable;

/** A service with a few accounts that can be looked for only. */
final class FewAccounts implements ServiceDirectory {
    private final Map<AccountQuery, List<DirectoryAccount>> accounts = new HashMap<>();
    private DirectoryException.@Nullable Kind failure;
    private int asked;

    static DirectoryAccount account(String id) {
        return of(id, List.of("hong@hanbit.ac.kr"), true);
    }

    static DirectoryAccount closed(String id) {
        return of(id, List.of("hong@hanbit.ac.kr"), false);
    }

    static DirectoryAccount silent(String id) {
        return of(id, List.of(), true);
    }

    private static DirectoryAccount of(String id, List<String> emails, boolean active) {
        return new DirectoryAccount(id, "name", emails, Optional.empty(), Optional.empty(), active);
    }

    void byMail(String address, DirectoryAccount... found) {
        accounts.put(new AccountQuery(AccountQuery.Key.EMAIL, address), List.of(found));
    }

    void byName(String name, DirectoryAccount... found) {
        accounts.put(new AccountQuery(AccountQuery.Key.USER_NAME, name), List.of(found));
    }

    void fail(DirectoryException.Kind kind) {
        failure = kind;
    }

    int asked() {
        return asked;
    }

    @Override
    public List<DirectoryAccount> find(AccountQuery query) {
        asked++;
        if (failure != null) {
            throw new DirectoryException(failure, "as the test wants it");
        }
        return accounts.getOrDefault(query, List.of());
    }

    @Override
    public Optional<DirectoryAccount> get(String id) {
        throw new UnsupportedOperationException();
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
