package kr.fedhub.keycloak.federation.store;

import java.util.List;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.Member;

/**
 * What a believed document describes.
 *
 * @param members its members
 * @param services the services that may ask for discovery
 */
public record DocumentContent(List<Member> members, List<DiscoveryClient> services) {
    public DocumentContent {
        members = List.copyOf(members);
        services = List.copyOf(services);
    }

    /** Nothing at all. */
    public static DocumentContent none() {
        return of(List.of());
    }

    /** Members only. */
    public static DocumentContent of(List<Member> members) {
        return new DocumentContent(members, List.of());
    }
}
