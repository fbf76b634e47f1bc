package kr.fedhub.core.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of the parameters in a query. Servers do not agree on which names are the same, so those are that some common
 * server takes for the same: letter case aside (ASP.NET), up to a bracket, with dots and blanks as underscores (PHP), with
 * a semicolon between parameters (older Java and Python).
 */
final class QueryNames {
    private static final Pattern SEPARATOR = Pattern.compile("[&;]");
    private static final Pattern REST = Pattern.compile("(?s)[\\[\0].*");
    private static final Pattern UNDERSCORE = Pattern.compile("[. ]");

    private QueryNames() {}

    /** The names in a query, each in the form that {@link #same} gives it. */
    static Set<String> of(String query) {
        return Arrays.stream(SEPARATOR.split(query, -1))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.split("=", 2)[0])
                .map(name -> same(URLDecoder.decode(name, StandardCharsets.UTF_8)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One form for all names that some server takes for the same. */
    static String same(String name) {
        String whole = REST.matcher(name.strip()).replaceFirst("");
        return UNDERSCORE.matcher(whole).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
