package kr.fedhub.core.logo;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import kr.fedhub.core.address.Loopback;
import kr.fedhub.core.address.PublicAddress;

/**
 * Where a logo may be fetched: over https, from a computer of the public Internet. The text of an address shows only part of
 * that; what its host resolves to has to be {@linkplain #admits admitted} too.
 *
 * @param uri the address
 * @param loopbackToo whether this very computer may be asked as well, then also over http, as in demonstrations
 */
public record LogoAddress(URI uri, boolean loopbackToo) {
    private static final int LONGEST = 2048;
    private static final String BYTE = "(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
    private static final Pattern DOTTED_QUAD = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

    /** Resolvers take 127.1, 0x7f.1, 0177.0.0.1 and 2130706433 for numbers; none of them ends like a domain. */
    private static final Pattern NUMERIC_END = Pattern.compile("(?:.*\\.)?\\d[^.]*");

    /**
     * Checks the form of an address; nothing is resolved.
     *
     * @throws IllegalArgumentException with the reason when nothing may be fetched from there
     */
    public LogoAddress {
        require(uri.toString().length() <= LONGEST, "the address is longer than " + LONGEST + " characters");
        String host = lower(uri.getHost());
        require(!host.isEmpty() && uri.getRawUserInfo() == null, "the address names no host, or a user");
        boolean loopback = Loopback.is(host);
        require(loopbackToo || !loopback, "the address is that of this computer");
        String scheme = lower(uri.getScheme());
        require(scheme.equals("https") || (scheme.equals("http") && loopback), "the address is not https");
        require(uri.getPort() >= -1 && uri.getPort() != 0 && uri.getPort() <= 65_535, "the address has no port");
        require(isWellFormed(host), "the host of the address is written in an unusual way");
    }

    /**
     * Parses an address.
     *
     * @throws IllegalArgumentException with the reason when nothing may be fetched from there
     */
    public static LogoAddress parse(String address, boolean loopbackToo) {
        try {
            return new LogoAddress(new URI(address), loopbackToo);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the address is no URL", e);
        }
    }

    /**
     * Where a redirect leads: never from https to http.
     *
     * @param location a URI reference (RFC 9110 §10.2.2)
     * @throws IllegalArgumentException with the reason when nothing may be fetched from there
     */
    public LogoAddress redirected(String location) {
        LogoAddress to = new LogoAddress(uri.resolve(location), loopbackToo);
        require(to.isHttps() || !isHttps(), "the redirect leads away from https");
        return to;
    }

    /** The host in lower case; an IPv6 address is in brackets. */
    public String host() {
        return lower(uri.getHost());
    }

    public boolean isHttps() {
        return lower(uri.getScheme()).equals("https");
    }

    /** The port, also when the address names none. */
    public int port() {
        return uri.getPort() >= 0 ? uri.getPort() : isHttps() ? 443 : 80;
    }

    /** Whether a computer that the host resolves to may be asked. One that may not spoils all others of the host. */
    public boolean admits(InetAddress computer) {
        return PublicAddress.is(computer) || (loopbackToo && computer.isLoopbackAddress());
    }

    private static boolean isWellFormed(String host) {
        if (host.startsWith("[")) {
            return true;
        }
        if (NUMERIC_END.matcher(host).matches()) {
            return DOTTED_QUAD.matcher(host).matches();
        }
        // A name without a dot, or one of RFC 6762 (.local) or of .internal, means something in a local network only.
        return Loopback.is(host)
                || (host.contains(".")
                        && !host.endsWith(".")
                        && !host.endsWith(".local")
                        && !host.endsWith(".internal"));
    }

    private static String lower(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static void require(boolean expected, String otherwise) {
        if (!expected) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
