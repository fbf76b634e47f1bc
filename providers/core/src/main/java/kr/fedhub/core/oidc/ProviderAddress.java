package kr.fedhub.core.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import kr.fedhub.core.address.Loopback;

/** An address of an OpenID Provider: {@code https}, or on this computer {@code http} as well. */
final class ProviderAddress {
    private ProviderAddress() {}

    /**
     * Reads an address.
     *
     * @param name what it is, for the message
     * @throws IllegalArgumentException for anything else
     */
    static URI parse(String text, String name) {
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name + " is no address", e);
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean whole =
                address.getHost() != null && address.getRawUserInfo() == null && address.getRawFragment() == null;
        if (whole && (scheme.equals("https") || (scheme.equals("http") && Loopback.is(address.getHost())))) {
            return address;
        }
        throw new IllegalArgumentException(name + " must be an https address without user and fragment");
    }

    /** Whether both are at the same host and port. */
    static boolean sameHost(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost()) && port(one) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
