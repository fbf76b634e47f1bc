package kr.fedhub.realm.descriptor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import kr.fedhub.core.address.Loopback;

/** Which texts are web addresses, and which of them may be trusted without TLS. */
public final class WebAddress {
    private WebAddress() {}

    /**
     * An absolute http or https address without query, fragment or credentials; a trailing slash is dropped. What is wrong
     * is told without the text, which may come from a variable.
     *
     * @throws IllegalArgumentException when it is none
     */
    static URI base(String text) {
        URI uri = exact(text);
        if (uri.getRawQuery() != null) {
            throw new IllegalArgumentException("must be a web address without a query");
        }
        String plain = uri.toString();
        return URI.create(plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain);
    }

    /**
     * An absolute http or https address, exactly as it is written.
     *
     * @throws IllegalArgumentException when it is none, or holds a wildcard, a fragment or credentials
     */
    static URI exact(String text) {
        URI uri = parse(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("https") || scheme.equals("http")) || uri.getHost() == null) {
            throw new IllegalArgumentException("must be a web address that starts with https:// (or http://)");
        }
        if (uri.getRawFragment() != null || uri.getRawUserInfo() != null || text.contains("*")) {
            throw new IllegalArgumentException("must be a web address without fragment, credentials or wildcard");
        }
        return uri;
    }

    /**
     * An address that nobody on the way can change: https, or http on this machine.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static URI trusted(String text) {
        URI uri = exact(text);
        if (uri.getScheme().equalsIgnoreCase("http") && !Loopback.is(uri.getHost())) {
            throw new IllegalArgumentException("must start with https://; http:// is for localhost only");
        }
        return uri;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not a web address", e);
        }
    }
}
