package kr.fedhub.core.metadata.aggregate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.core.address.Loopback;

/**
 * Which addresses of a member a browser may be sent to: {@code https}, and {@code http} only to the machine itself, for
 * demonstrations. Addresses of private networks are refused, since what answers there depends on where the researcher is.
 */
final class EndpointRule {
    private static final int LONGEST = 2048;
    private static final Pattern DOTTED_QUAD = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.\\d{1,3}\\.\\d{1,3}");

    private static final Pattern PRIVATE_V6 = Pattern.compile("\\[(?:f[cd]|fe[89ab]|::).*");

    private EndpointRule() {}

    /** What is wrong with an address, if anything. */
    static Optional<String> objection(String address) {
        if (address.length() > LONGEST) {
            return Optional.of("the address is longer than " + LONGEST + " characters");
        }
        return problem(address).map(what -> "the address " + Wording.clean(address, 120) + " " + what);
    }

    private static Optional<String> problem(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            return Optional.of("is no URL");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("is not https");
        }
        if (host.isEmpty() || uri.getRawUserInfo() != null) {
            return Optional.of("names no host, or a user");
        }
        if (Loopback.is(host)) {
            return Optional.empty();
        }
        if (scheme.equals("http")) {
            return Optional.of("is not https");
        }
        return isPrivate(host) ? Optional.of("belongs to a private network") : Optional.empty();
    }

    /** RFC 1918, RFC 3927, RFC 6598 and RFC 4193, and other ways of writing numbers. */
    private static boolean isPrivate(String host) {
        if (host.startsWith("[")) {
            return PRIVATE_V6.matcher(host).matches();
        }
        // A last label that begins with a digit is no domain, but a browser may take it for a number.
        if (!Character.isDigit(host.charAt(host.lastIndexOf('.', host.length() - 2) + 1))) {
            return false;
        }
        Matcher quad = DOTTED_QUAD.matcher(host);
        if (!quad.matches()) {
            return true;
        }
        int first = Integer.parseInt(quad.group(1));
        int second = Integer.parseInt(quad.group(2));
        return first == 0
                || first == 10
                || (first == 172 && second >= 16 && second < 32)
                || (first == 192 && second == 168)
                || (first == 169 && second == 254)
                || (first == 100 && second >= 64 && second < 128);
    }
}
