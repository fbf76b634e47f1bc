package kr.fedhub.core.scim;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.NewAccount;
import kr.fedhub.core.directory.ServiceDirectory;

/**
 * The accounts of a service that speaks SCIM 2.0 (RFC 7644).
 *
 * <ul>
 *   <li>Looking for accounts takes one request, when the service knows filters.
 *   <li>Making one takes two: the hub's external id is looked for first, and again when the answer was lost.
 *   <li>Changing one is a PATCH, or a GET and a PUT for a service that has no PATCH. A new address takes the place of the primary
 *       one, after a GET; other addresses stay.
 *   <li>Affiliations go to services only that describe {@code urn:ietf:params:scim:schemas:extension:fedhub:2.0:User} in
 *       {@code /Schemas}: its attribute {@code affiliations} has several texts. Others never get them.
 * </ul>
 */
public final class ScimDirectory implements ServiceDirectory {
    private final ScimEndpoint endpoint;
    private final KnownServices known;
    private final String service;
    private final AccountSearch search;

    /**
     * A service's accounts.
     *
     * @param transport reaches the service
     * @param service what {@code known} calls the service: its base address
     * @param known what services said about themselves, shared by the node
     * @param clock tells the time
     */
    public ScimDirectory(ScimTransport transport, String service, KnownServices known, Clock clock) {
        this.endpoint = new ScimEndpoint(transport, clock);
        this.known = known;
        this.service = service;
        this.search = new AccountSearch(
                endpoint, () -> known.features(service, endpoint).cannotFilter(), clock);
    }

    @Override
    public List<DirectoryAccount> find(AccountQuery query) {
        return search.find(new AccountQuestion(query));
    }

    @Override
    public Optional<DirectoryAccount> get(String id) {
        AccountPath account = new AccountPath(id);
        ScimResponse response = endpoint.send(ScimRequest.get(account.text(), ScimRequest.ONE));
        if (response.status() == 404) {
            return Optional.empty();
        }
        if (!response.succeeded()) {
            throw endpoint.failure(response);
        }
        return Optional.of(AccountReader.read(ScimJson.read(response, ScimRequest.ONE), id));
    }

    @Override
    public DirectoryAccount create(NewAccount account) {
        boolean affiliations = !account.affiliations().isEmpty() && known.takesAffiliations(service, endpoint);
        return new AccountCreation(endpoint, search).create(account, affiliations);
    }

    @Override
    public void update(String id, AccountChange change) {
        new AccountUpdate(endpoint, known, service).update(new AccountPath(id), change);
    }

    /** Keeps the service's address out of logs. */
    @Override
    public String toString() {
        return "ScimDirectory";
    }
}
