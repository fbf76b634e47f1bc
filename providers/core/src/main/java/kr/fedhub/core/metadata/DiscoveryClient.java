package kr.fedhub.core.metadata;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A service of a federation that may send researchers to the hub's discovery page (Identity Provider Discovery Service
 * Protocol and Profile, OASIS 2008), as its metadata describes it.
 *
 * @param entityId its entityID
 * @param registrationAuthority who registered it ({@code mdrpi:RegistrationInfo}), empty when nobody says
 * @param displayNames its names by language tag; none when it does not say
 * @param returns where researchers may be sent back to ({@code idpdisc:DiscoveryResponse}), the default one first
 */
public record DiscoveryClient(
        EntityId entityId, String registrationAuthority, SortedMap<String, String> displayNames, List<String> returns) {
    /** More addresses than that nobody needs. */
    public static final int MOST_RETURNS = 100;

    /**
     * A service.
     *
     * @throws IllegalArgumentException without an address to return to, or with more than {@link #MOST_RETURNS}
     */
    public DiscoveryClient {
        returns = List.copyOf(returns);
        displayNames = Collections.unmodifiableSortedMap(new TreeMap<>(displayNames));
        if (returns.isEmpty() || returns.size() > MOST_RETURNS) {
            throw new IllegalArgumentException(
                    "a discovery client has 1 to " + MOST_RETURNS + " addresses to return to");
        }
    }
}
