package kr.fedhub.core.version;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Keycloak release, for example 26.7.5.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record KeycloakVersion(int major, int minor, int patch) implements Comparable<KeycloakVersion> {
    /**
     * The oldest release without a known hole in what the hub builds on: 26.7.5 closed the parameter pollution of the
     * SAML Redirect binding (CVE-2026-18217).
     */
    public static final KeycloakVersion MINIMUM_SECURE = new KeycloakVersion(26, 7, 5);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:[.-].*)?");
    private static final Comparator<KeycloakVersion> ORDER = Comparator.<KeycloakVersion>comparingInt(
                    KeycloakVersion::major)
            .thenComparingInt(KeycloakVersion::minor)
            .thenComparingInt(KeycloakVersion::patch);

    /** Reads the version that a server reports of itself; empty for a snapshot or anything else without three numbers. */
    public static Optional<KeycloakVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new KeycloakVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))));
    }

    /** Whether this release is at least {@link #MINIMUM_SECURE}. */
    public boolean isSecure() {
        return compareTo(MINIMUM_SECURE) >= 0;
    }

    @Override
    public int compareTo(KeycloakVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
