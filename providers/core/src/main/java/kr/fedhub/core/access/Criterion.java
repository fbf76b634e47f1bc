package kr.fedhub.core.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mark by which a service's list tells institutions apart, written {@code kind:value}.
 *
 * @param kind what the value is
 * @param value without white space, never empty
 */
public record Criterion(Kind kind, String value) {
    /** Lists are typed by people, whose keyboards have more spaces than one, and pasted with characters that nobody sees. */
    private static final Pattern SPACE = Pattern.compile("[\\p{IsWhite_Space}\\p{Z}\\p{C}]+");

    /** Kinds of marks. */
    public enum Kind {
        /** The alias of an identity provider, or an entityID. */
        INSTITUTION,
        /** The alias of a metadata source: every institution that it answers for. */
        SOURCE,
        /** An entity category, supported category or assurance certification in an institution's metadata (RFC 8409). */
        CATEGORY,
        /** A scope that an institution may use, such as {@code univ.example}. */
        SCOPE,
        /** Which accounts, with the only value {@code hub}: those at the hub itself. */
        ACCOUNT;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String HUB = "hub";

    public Criterion {
        if (value.isEmpty() || SPACE.matcher(value).find()) {
            throw new IllegalArgumentException("A criterion has a value without spaces");
        }
        if (kind == Kind.SCOPE) {
            value = value.toLowerCase(Locale.ROOT);
        }
        if (kind == Kind.ACCOUNT && !value.equals(HUB)) {
            throw new IllegalArgumentException("The only accounts that are no institution's are those of the hub");
        }
    }

    /**
     * Reads one criterion.
     *
     * @throws IllegalArgumentException when the kind is unknown or the colon or the value missing
     */
    static Criterion parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' has no colon between kind and value");
        }
        String word = text.substring(0, colon);
        Kind kind = Arrays.stream(Kind.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no kind of criterion"));
        return new Criterion(kind, text.substring(colon + 1));
    }

    /** Reads a list of criteria that are separated by white space of whatever kind. */
    static List<Criterion> parseAll(String text) {
        return SPACE.splitAsStream(text)
                .filter(one -> !one.isEmpty())
                .map(Criterion::parse)
                .toList();
    }

    boolean fits(LoginOrigin origin) {
        return switch (kind) {
            case INSTITUTION -> origin.isCalled(value);
            case SOURCE -> origin.isOfSource(value);
            case CATEGORY -> origin.hasCategory(value);
            case SCOPE -> origin.mayUseScope(value);
            case ACCOUNT -> origin.isHubAccount();
        };
    }
}
