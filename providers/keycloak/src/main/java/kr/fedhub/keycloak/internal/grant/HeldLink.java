package kr.fedhub.keycloak.internal.grant;

import kr.fedhub.core.link.ServiceLink;

/**
 * A link that lets its researcher through.
 *
 * @param link the link
 * @param accountClaim the name under which the service is told the account
 */
public record HeldLink(ServiceLink link, String accountClaim) {}
