package kr.fedhub.e2e.saml;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The cookies of one browser (RFC 6265), as far as this machine needs them. Like a browser it takes localhost for a safe
 * place, so {@code Secure} cookies go there over http; the JDK's own jar keeps them back.
 */
final class CookieJar {
    private record Cookie(String path, String name) {}

    private final Map<Cookie, String> cookies = new ConcurrentHashMap<>();

    /** The value of the {@code Cookie} header for an address, empty when there is none. */
    String header(URI address) {
        String path = address.getPath().isEmpty() ? "/" : address.getPath();
        return cookies.entrySet().stream()
                .filter(cookie -> path.startsWith(cookie.getKey().path()))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Takes in {@code Set-Cookie} headers. */
    void keep(List<String> headers) {
        headers.forEach(this::keep);
    }

    private void keep(String header) {
        String[] parts = header.split(";", -1);
        int equals = parts[0].indexOf('=');
        String path = "/";
        boolean ended = false;
        for (String part : parts) {
            String attribute = part.strip();
            if (attribute.toLowerCase(Locale.ROOT).startsWith("path=")) {
                path = attribute.substring("path=".length());
            }
            ended |= attribute.equalsIgnoreCase("max-age=0");
        }
        Cookie cookie = new Cookie(path, parts[0].substring(0, equals).strip());
        if (ended) {
            cookies.remove(cookie);
        } else {
            cookies.put(cookie, parts[0].substring(equals + 1).strip());
        }
    }
}
