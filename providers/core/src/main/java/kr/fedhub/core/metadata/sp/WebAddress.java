package kr.fedhub.core.metadata.sp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import kr.fedhub.core.address.Loopback;

/**
 * The address of a page, picture or endpoint that metadata publishes.
 *
 * @param value an absolute https address; http only for this very computer, as a demonstration has it
 */
public record WebAddress(String value) {
    /** Checks the form of the address; nothing is fetched. */
    public WebAddress {
        value = value.strip();
        URI uri = parsed(value);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null) {
            throw refused(value);
        }
        if (!scheme.equals("https") && !(scheme.equals("http") && Loopback.is(host))) {
            throw refused(value);
        }
    }

    private static URI parsed(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw refused(value);
        }
    }

    private static IllegalArgumentException refused(String value) {
        return new IllegalArgumentException("write an address such as https://hub.example.org/ instead of '"
                + value.replaceAll("\\p{C}", "?") + "'");
    }

    @Override
    public String toString() {
        return value;
    }
}
