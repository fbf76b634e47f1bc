package kr.fedhub.core.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.core.directory.NewAccount;

/** Makes accounts, each once, whatever happens to the answers. */
final class AccountCreation {
    private final ScimEndpoint endpoint;
    private final AccountSearch search;

    AccountCreation(ScimEndpoint endpoint, AccountSearch search) {
        this.endpoint = endpoint;
        this.search = search;
    }

    DirectoryAccount create(NewAccount account, boolean withAffiliations) {
        Optional<DirectoryAccount> earlier = ours(account);
        return earlier.isPresent() ? earlier.get() : post(account, withAffiliations);
    }

    /** The account that an earlier attempt made: nobody else knows what the hub calls a researcher at this service. */
    private Optional<DirectoryAccount> ours(NewAccount account) {
        List<DirectoryAccount> found =
                search.find(new AccountQuestion(new AccountQuery(AccountQuery.Key.EXTERNAL_ID, account.externalId())));
        if (found.size() > 1) {
            throw new DirectoryException(Kind.UNUSABLE, "The service has several accounts for one external id");
        }
        return found.stream().findFirst();
    }

    private DirectoryAccount post(NewAccount account, boolean withAffiliations) {
        ObjectNode json = AccountJson.of(account, withAffiliations);
        ScimRequest request = ScimRequest.of(ScimRequest.Method.POST, "/Users", ScimJson.write(json));
        ScimResponse response;
        try {
            response = endpoint.send(request);
        } catch (DirectoryException e) {
            return madeAnyway(account, e);
        }
        if (response.succeeded()) {
            return response.body().isBlank()
                    ? madeAnyway(
                            account, new DirectoryException(Kind.UNUSABLE, "The service does not show the account"))
                    : made(response, account);
        }
        DirectoryException failure = endpoint.failure(response);
        // Who is overloaded has not made it, and must not be asked again now.
        boolean unsure = failure.kind() == Kind.CONFLICT || response.status() >= 500;
        if (unsure && response.status() != 501 && failure.retryAfter().isEmpty()) {
            return madeAnyway(account, failure);
        }
        throw failure;
    }

    private static DirectoryAccount made(ScimResponse response, NewAccount account) {
        DirectoryAccount made = AccountReader.read(ScimJson.read(response, ScimRequest.ONE));
        boolean ours = made.externalId().isPresent()
                ? made.externalId().get().equals(account.externalId())
                : AccountQuestion.same(made.userName(), account.userName());
        if (!ours) {
            throw new DirectoryException(Kind.UNUSABLE, "The service answers with another account");
        }
        return made;
    }

    /** The account, when it was made although the answer does not say so; else what went wrong. */
    private DirectoryAccount madeAnyway(NewAccount account, DirectoryException failure) {
        Optional<DirectoryAccount> made;
        try {
            made = ours(account);
        } catch (DirectoryException e) {
            failure.addSuppressed(e);
            throw failure;
        }
        return made.orElseThrow(() -> failure);
    }
}
