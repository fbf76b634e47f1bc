package kr.fedhub.keycloak.federation.refresh;

import java.net.URI;
import java.util.Locale;
import kr.fedhub.keycloak.federation.refresh.FetchFailed.Reason;

/** Redirects are followed on one host only: the operator named the host that the hub asks, nobody else does. */
final class Redirect {
    private Redirect() {}

    static URI follow(URI from, String location) throws FetchFailed {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new FetchFailed(Reason.REDIRECTED, "The source redirects to something that is no address", e);
        }
        if (!origin(from).equals(origin(to)) || to.getRawUserInfo() != null) {
            throw new FetchFailed(
                    Reason.REDIRECTED,
                    "The source redirects to another host; if that is right, give that address as metadataUrl");
        }
        return to;
    }

    private static String origin(URI uri) {
        String scheme = lower(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + lower(uri.getHost()) + ":" + port;
    }

    private static String lower(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
