package kr.fedhub.core.address;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address at a service to which a browser is sent back. It is read by a grammar narrower than RFC 3986, so that no browser
 * and no server can read it in another way: {@code https}, a host name in ASCII, a path without empty, dot and disguised
 * segments, perhaps a query, nothing else.
 */
public final class ReturnAddress {
    /** How many characters an address may have. */
    public static final int LONGEST = 2048;

    private static final int HTTPS = 443;
    private static final int LONGEST_HOST = 253;
    private static final int LAST_PORT = 65_535;

    private static final Pattern FORM =
            Pattern.compile("(?:[Hh][Tt][Tt][Pp][Ss])://([A-Za-z0-9.-]+)(?::([1-9][0-9]{0,4}))?"
                    + "(/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?(?:\\?([A-Za-z0-9._~!$&'()*+,;=:@%/?-]*))?");

    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private static final Pattern HALF_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** In a path: dot, slash, backslash, percent sign and control characters that some server would unpack. */
    private static final Pattern DISGUISE = Pattern.compile("%(?:2[EeFf5]|5[Cc]|[01][0-9A-Fa-f]|7[Ff])");

    /** An empty segment, a dot segment, or one that is a dot segment to servers that cut off {@code ;parameters}. */
    private static final Pattern ODD_SEGMENT = Pattern.compile("//|/\\.{1,2}(?:[/;]|$)");

    private final String value;
    private final String host;
    private final int port;
    private final String path;
    private final Optional<String> query;

    private ReturnAddress(String value, String host, int port, Matcher form) {
        this.value = value;
        this.host = host.toLowerCase(Locale.ROOT);
        this.port = port;
        this.path = path(form);
        this.query = Optional.ofNullable(form.group(4));
    }

    /** Reads an address; empty when it is not exactly of the form above. */
    public static Optional<ReturnAddress> parse(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(value);
        if (!form.matches() || HALF_ESCAPE.matcher(value).find()) {
            return Optional.empty();
        }
        String host = form.group(1);
        int port = Optional.ofNullable(form.group(2)).map(Integer::parseInt).orElse(HTTPS);
        if (host.length() > LONGEST_HOST || !HOST.matcher(host).matches() || port > LAST_PORT || isOdd(path(form))) {
            return Optional.empty();
        }
        return Optional.of(new ReturnAddress(value, host, port, form));
    }

    private static String path(Matcher form) {
        return Optional.ofNullable(form.group(3)).orElse("/");
    }

    private static boolean isOdd(String path) {
        return DISGUISE.matcher(path).find() || ODD_SEGMENT.matcher(path).find();
    }

    /**
     * Whether this address, a registered one, stands for another: the same host, port and path to the letter, and every
     * parameter that is registered, first and only once; more may follow.
     */
    public boolean covers(ReturnAddress other) {
        return host.equals(other.host)
                && port == other.port
                && path.equals(other.path)
                && coversQuery(other.query.orElse(""));
    }

    private boolean coversQuery(String other) {
        String own = query.orElse("");
        if (own.isEmpty() || own.equals(other)) {
            return true;
        }
        // A server may take the last of two parameters with one name, which would undo the registered one.
        return other.startsWith(own + "&")
                && Collections.disjoint(QueryNames.of(own), QueryNames.of(other.substring(own.length())));
    }

    /** Whether the query has a parameter that some server would take for one of the given name. */
    public boolean hasParameter(String name) {
        return query.map(QueryNames::of).orElse(Set.of()).contains(QueryNames.same(name));
    }

    /**
     * The address with one more parameter.
     *
     * @param name of letters that need no encoding
     * @param encoded its value, URL-encoded
     */
    public String with(String name, String encoded) {
        String before = query.map(present -> present.isEmpty() || present.endsWith("&") ? "" : "&")
                .orElse("?");
        return value + before + name + "=" + encoded;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReturnAddress that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The address as it was written. */
    @Override
    public String toString() {
        return value;
    }
}
