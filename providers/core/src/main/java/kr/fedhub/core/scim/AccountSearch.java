package kr.fedhub.core.scim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;

/**
 * Looks for accounts. The service's answer is checked against the question: one that does not know filters may answer with
 * everybody. Then all accounts are gone through here, as long as they are few.
 */
final class AccountSearch {
    static final int MOST_ACCOUNTS = 2000;

    private static final int PAGE_SIZE = 200;
    private static final Duration LONGEST_WALK = Duration.ofSeconds(20);
    private static final int ENOUGH = 2;

    private final ScimEndpoint endpoint;
    private final BooleanSupplier cannotFilter;
    private final Clock clock;

    /**
     * A search.
     *
     * @param cannotFilter whether the service says that it knows no filters; asked only when it makes a difference
     */
    AccountSearch(ScimEndpoint endpoint, BooleanSupplier cannotFilter, Clock clock) {
        this.endpoint = endpoint;
        this.cannotFilter = cannotFilter;
        this.clock = clock;
    }

    List<DirectoryAccount> find(AccountQuestion question) {
        ScimResponse response = endpoint.send(ScimRequest.get(question.path(), ScimRequest.PAGE));
        if (!response.succeeded()) {
            if (isWithoutFilters(response)) {
                return walk(question);
            }
            throw endpoint.failure(response);
        }
        AccountPage page = AccountPage.read(ScimJson.read(response, ScimRequest.PAGE));
        if (!question.fitsAll(page.accounts()) || (page.isNobody() && cannotFilter.getAsBoolean())) {
            return walk(question);
        }
        List<DirectoryAccount> found = page.different();
        if (found.size() < Math.min(page.total(), ENOUGH)) {
            throw new DirectoryException(Kind.UNUSABLE, "The service says that there are more accounts than it shows");
        }
        return found.subList(0, Math.min(found.size(), ENOUGH));
    }

    private boolean isWithoutFilters(ScimResponse response) {
        return response.status() == 501
                || (response.status() == 400
                        && (ScimEndpoint.hasScimType(response, "invalidFilter") || cannotFilter.getAsBoolean()));
    }

    private List<DirectoryAccount> walk(AccountQuestion question) {
        Instant end = clock.instant().plus(LONGEST_WALK);
        Set<String> seen = new HashSet<>();
        List<DirectoryAccount> found = new ArrayList<>();
        int total = 1;
        while (seen.size() < total && found.size() < ENOUGH) {
            AccountPage page = page(seen.size() + 1);
            total = page.total();
            int before = seen.size();
            page.accounts().stream()
                    .filter(account -> seen.add(account.id()))
                    .filter(question::fits)
                    .forEach(found::add);
            requireProgress(seen.size() - before, seen.size(), total);
            if (seen.size() < total && clock.instant().isAfter(end)) {
                throw new DirectoryException(Kind.UNAVAILABLE, "The service takes too long to list its accounts");
            }
        }
        return found.subList(0, Math.min(found.size(), ENOUGH));
    }

    private AccountPage page(int start) {
        String path = "/Users?startIndex=" + start + "&count=" + PAGE_SIZE;
        return AccountPage.read(endpoint.ask(ScimRequest.get(path, ScimRequest.PAGE)));
    }

    /** Without these checks a service could keep the hub busy without end. */
    private static void requireProgress(int fresh, int seen, int total) {
        if (Math.max(seen, total) > MOST_ACCOUNTS) {
            throw new DirectoryException(
                    Kind.UNUSABLE,
                    "The service cannot be searched, and has more than " + MOST_ACCOUNTS + " accounts to go through");
        }
        if (fresh == 0 && seen < total) {
            throw new DirectoryException(Kind.UNUSABLE, "The service's list does not go on");
        }
    }
}
