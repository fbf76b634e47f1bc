package kr.fedhub.keycloak.internal.provisioning;

import java.time.Clock;
import kr.fedhub.core.scim.KnownServices;

/**
 * What one server keeps about services between requests.
 *
 * @param times how long services may take
 * @param known what they said about themselves
 * @param tokens those that are still valid
 * @param clock tells the time
 */
record ProvisioningNode(HttpTimes times, KnownServices known, TokenCache tokens, Clock clock) {
    static ProvisioningNode of(HttpTimes times, Clock clock) {
        return new ProvisioningNode(times, new KnownServices(clock), new TokenCache(clock), clock);
    }
}
