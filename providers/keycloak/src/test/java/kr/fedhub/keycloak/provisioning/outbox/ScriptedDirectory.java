package kr.fedhub.keycloak.provisioning.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.core.directory.NewAccount;
import kr.fedhub.core.directory.ServiceDirectory;

/** A service that does what a test says, and remembers what it was asked. */
final class ScriptedDirectory implements ServiceDirectory {
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Call> carriedOut = new CopyOnWriteArrayList<>();
    private final Map<String, Consumer<Call>> ofAccounts = new ConcurrentHashMap<>();
    private volatile Consumer<Call> before = call -> {};
    private volatile Consumer<Call> after = call -> {};

    /** Something that the service was asked. */
    record Call(String account, AccountChange change) {}

    /** What happens before a request is carried out. */
    void before(Consumer<Call> script) {
        before = script;
    }

    /** What happens after a request was carried out. */
    void after(Consumer<Call> script) {
        after = script;
    }

    void before(String account, Consumer<Call> script) {
        ofAccounts.put(account, script);
    }

    static Consumer<Call> fails(Kind kind) {
        return call -> {
            throw new DirectoryException(kind, "as the test says");
        };
    }

    static Consumer<Call> works() {
        return call -> {};
    }

    List<Call> calls() {
        return calls;
    }

    List<Call> carriedOut() {
        return carriedOut;
    }

    List<AccountChange> carriedOut(String account) {
        return carriedOut.stream()
                .filter(call -> call.account().equals(account))
                .map(Call::change)
                .toList();
    }

    @Override
    public void update(String id, AccountChange change) {
        Call call = new Call(id, change);
        calls.add(call);
        before.accept(call);
        ofAccounts.getOrDefault(id, works()).accept(call);
        carriedOut.add(call);
        after.accept(call);
    }

    @Override
    public List<DirectoryAccount> find(AccountQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<DirectoryAccount> get(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DirectoryAccount create(NewAccount account) {
        throw new UnsupportedOperationException();
    }
}
