package kr.fedhub.core.subject;

import java.util.regex.Pattern;

/**
 * Who gives the identifiers: a domain of the hub's, which stands behind the {@code @} and never changes.
 *
 * @param domain a domain in lower case with two labels at least, at most 127 characters as the profile allows
 */
public record IdentifierScope(String domain) {
    private static final int LONGEST = 127;
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    public IdentifierScope {
        if (domain.length() > LONGEST || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(
                    "'" + domain + "' is not a domain in lower case such as hub.example, 127 characters at most");
        }
    }
}
