package kr.fedhub.core.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.scim.ScimRequest.Method;

/** Changes accounts: by PATCH, or for a service that cannot do that by reading, changing and writing the whole account. */
final class AccountUpdate {
    private final ScimEndpoint endpoint;
    private final KnownServices known;
    private final String service;

    AccountUpdate(ScimEndpoint endpoint, KnownServices known, String service) {
        this.endpoint = endpoint;
        this.known = known;
        this.service = service;
    }

    void update(AccountPath account, AccountChange change) {
        boolean affiliations = change.affiliations().isPresent() && known.takesAffiliations(service, endpoint);
        if (AccountPatch.of(change, Optional.empty(), affiliations).isEmpty()) {
            return;
        }
        ServiceFeatures features = known.features(service, endpoint);
        if (features.cannotPatch()) {
            replace(account, change, affiliations);
        } else if (!patch(account, change, affiliations)) {
            known.cannotPatch(service, features);
            replace(account, change, affiliations);
        }
    }

    /** Whether the service knows PATCH; if so, the account is changed. */
    private boolean patch(AccountPath account, AccountChange change, boolean affiliations) {
        Optional<ObjectNode> before = change.email().map(email -> read(account));
        String message =
                ScimJson.write(AccountPatch.of(change, before, affiliations).message());
        ScimResponse response = endpoint.send(ScimRequest.of(Method.PATCH, account.text(), message));
        if (response.status() == 405 || response.status() == 501) {
            return false;
        }
        check(response, account);
        return true;
    }

    private void replace(AccountPath account, AccountChange change, boolean affiliations) {
        ObjectNode whole = read(account);
        AccountPatch.of(change, Optional.of(whole), affiliations).applyTo(whole);
        check(endpoint.send(ScimRequest.of(Method.PUT, account.text(), ScimJson.write(whole))), account);
    }

    private ObjectNode read(AccountPath account) {
        ObjectNode json = endpoint.ask(ScimRequest.get(account.text(), ScimRequest.ONE));
        // Somebody else's data must not be written into the account, nor the other way round.
        AccountReader.read(json, account.id());
        return json;
    }

    private void check(ScimResponse response, AccountPath account) {
        if (!response.succeeded()) {
            throw endpoint.failure(response);
        }
        if (!response.body().isBlank()) {
            AccountReader.read(ScimJson.read(response, ScimRequest.ONE), account.id());
        }
    }
}
