package kr.fedhub.keycloak.internal.grant;

import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.core.link.ServiceLink;

/**
 * A link that lets its researcher through.
 *
 * @param link the link
 * @param policy what the service asks for
 */
public record HeldLink(ServiceLink link, FirstUsePolicy policy) {
    /** The name under which the service is told the account. */
    public String accountClaim() {
        return policy.accountClaim();
    }
}
