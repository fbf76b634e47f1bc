package kr.fedhub.keycloak.internal.provisioning;

import java.net.URI;
import kr.fedhub.core.address.Loopback;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;

/** Where secrets and personal data may be sent: https, or http on this very computer. */
final class EndpointAddress {
    private EndpointAddress() {}

    /**
     * The address, when it is one.
     *
     * @throws DirectoryException {@code REFUSED} for every other
     */
    static URI require(URI address) {
        String host = address.getHost();
        boolean safe = host != null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || ("http".equalsIgnoreCase(address.getScheme()) && Loopback.is(host)));
        if (!safe || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw new DirectoryException(Kind.REFUSED, "The address of a service's endpoint must begin with https://");
        }
        return address;
    }

    /**
     * A base address that a path can be appended to.
     *
     * @throws DirectoryException {@code REFUSED} when it has a query
     */
    static String text(URI base) {
        if (base.getRawQuery() != null) {
            throw new DirectoryException(Kind.REFUSED, "The address of a service's endpoint must not have a query");
        }
        String text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
