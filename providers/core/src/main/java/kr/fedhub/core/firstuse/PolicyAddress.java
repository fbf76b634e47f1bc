package kr.fedhub.core.firstuse;

import java.net.URI;
import java.net.URISyntaxException;
import kr.fedhub.core.address.Loopback;

/** Addresses that personal information or secrets go to: https, or http on this very computer. */
final class PolicyAddress {
    private PolicyAddress() {}

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when nobody may be sent there; the message does not repeat it
     */
    static URI parse(String text) {
        URI uri = uri(text);
        boolean plain = "http".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null || !(plain || "https".equalsIgnoreCase(uri.getScheme()))) {
            throw new IllegalArgumentException("must be a web address that starts with https://");
        }
        if (plain && !Loopback.is(uri.getHost())) {
            throw new IllegalArgumentException("must start with https://; http:// is for localhost only");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("must be a web address without fragment and credentials");
        }
        return uri;
    }

    /** The same for an address that something is appended to. */
    static URI base(String text) {
        URI uri = parse(text);
        if (uri.getRawQuery() != null) {
            throw new IllegalArgumentException("must be a web address without a query");
        }
        return uri;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // Its message repeats the text.
            throw new IllegalArgumentException("is not a web address");
        }
    }
}
