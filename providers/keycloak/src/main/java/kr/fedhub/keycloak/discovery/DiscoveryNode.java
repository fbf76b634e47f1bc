package kr.fedhub.keycloak.discovery;

import java.time.Clock;
import java.time.Duration;
import kr.fedhub.core.limit.RecentAnswers;
import kr.fedhub.core.logo.LogoCache;
import kr.fedhub.core.logo.LogoCacheLimits;

/**
 * What this node keeps between requests; each part of it is bounded.
 *
 * @param catalogues the institutions of each realm
 * @param logos logos that were fetched
 * @param suggestions what was found for whom types
 * @param gates how often one address may ask
 */
record DiscoveryNode(
        InstitutionCatalogues catalogues, LogoCache logos, RecentAnswers suggestions, DiscoveryGates gates) {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final long MOST_BYTES = 8L * 1024 * 1024;
    private static final int LOGOS_OF_A_SEARCH = 10;

    /** Pages and feeds in a second from one address. */
    private static final int PAGES = 20;

    /**
     * A node that has just started.
     *
     * @param searches how many searches a second one address may make, 0 for any number
     */
    static DiscoveryNode allowing(int searches) {
        Clock clock = Clock.systemUTC();
        return new DiscoveryNode(
                new InstitutionCatalogues(),
                new LogoCache(clock, LogoCacheLimits.usual()),
                new RecentAnswers(clock, HALF_A_MINUTE, MOST_BYTES),
                new DiscoveryGates(
                        new SearchGate(clock, searches),
                        new SearchGate(clock, searches * LOGOS_OF_A_SEARCH),
                        new SearchGate(clock, PAGES)));
    }
}
