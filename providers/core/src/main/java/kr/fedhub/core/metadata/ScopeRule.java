package kr.fedhub.core.metadata;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Which domains a scope covers (shibmd 1.0 §2). Regular expressions are matched as RE2 does it, in time proportional to
 * the domain, and only those are accepted that cover nothing but hosts of one written-out domain.
 */
public final class ScopeRule {
    private static final int LONGEST_DOMAIN = 253;
    private static final int LONGEST_REGEXP = 200;

    private static final java.util.regex.Pattern DOMAIN =
            java.util.regex.Pattern.compile("(?:[\\p{L}\\p{N}_-]{1,63}\\.)*[\\p{L}\\p{N}_-]{1,63}");

    /** Anything, then at the boundary of a label the literal rest of a domain. */
    private static final java.util.regex.Pattern ENDS_IN_DOMAIN = java.util.regex.Pattern.compile(
            "\\^(?:.*?(?<!\\\\)\\\\\\.(?:\\)(?:[?*+]|\\{\\d+(?:,\\d*)?})?)?)?((?:[A-Za-z0-9-]+\\\\\\.)+[A-Za-z0-9-]+)\\$");

    /** Second-level domains under which countries register everybody: {@code ac.kr} is no institution. */
    private static final java.util.regex.Pattern REGISTRY = java.util.regex.Pattern.compile(
            "(?:ac|co|com|edu|go|gob|gouv|gov|govt|mil|ne|net|or|org|re|res|sch)\\.[a-z]{2}");

    /** What a scope that covers other people's domains would cover. */
    private static final Set<String> STRANGERS = Set.of("x", "evil", "evil-0", "www.evil");

    private final Scope scope;
    private final Optional<Pattern> pattern;

    private ScopeRule(Scope scope, Optional<Pattern> pattern) {
        this.scope = scope;
        this.pattern = pattern;
    }

    /**
     * The rule of a scope.
     *
     * @throws IllegalArgumentException when it is none that the hub accepts, with the reason
     */
    public static ScopeRule of(Scope scope) {
        objection(scope).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return new ScopeRule(scope, scope.regexp() ? Optional.of(compiled(scope.value())) : Optional.empty());
    }

    /** What is wrong with a scope, if anything, as half a line of text. */
    public static Optional<String> objection(Scope scope) {
        if (scope.regexp()) {
            return regexpObjection(scope.value());
        }
        boolean domain = scope.value().length() <= LONGEST_DOMAIN
                && DOMAIN.matcher(scope.value()).matches();
        return domain ? Optional.empty() : Optional.of("it is no domain");
    }

    /** Whether a domain lies in the scope, in whatever letter case. */
    public boolean covers(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        return pattern.map(regexp -> lower.length() <= LONGEST_DOMAIN && regexp.matches(lower))
                .orElseGet(() -> scope.value().equals(lower));
    }

    private static Optional<String> regexpObjection(String regexp) {
        if (regexp.length() > LONGEST_REGEXP) {
            return Optional.of("it is longer than " + LONGEST_REGEXP + " characters");
        }
        Matcher form = ENDS_IN_DOMAIN.matcher(regexp);
        if (!form.matches() || hasOpenChoice(regexp)) {
            return Optional.of("it is not of the form ^…\\.domain\\.example$");
        }
        String domain = form.group(1).replace("\\", "").toLowerCase(Locale.ROOT);
        if (REGISTRY.matcher(domain).matches()) {
            return Optional.of("it covers everybody under " + domain);
        }
        try {
            Pattern pattern = compiled(regexp);
            return STRANGERS.stream().anyMatch(stranger -> pattern.matches(stranger + domain))
                    ? Optional.of("it covers domains that only end like " + domain)
                    : Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("it is no regular expression: " + e.getDescription());
        }
    }

    private static Pattern compiled(String regexp) {
        return Pattern.compile(regexp, Pattern.CASE_INSENSITIVE);
    }

    /** Whether a {@code |} stands outside all parentheses: it would take the anchors apart. */
    private static boolean hasOpenChoice(String regexp) {
        int depth = 0;
        boolean set = false;
        for (int i = 0; i < regexp.length(); i++) {
            switch (regexp.charAt(i)) {
                case '\\' -> i++;
                case '[' -> set = true;
                case ']' -> set = false;
                case '(' -> depth += set ? 0 : 1;
                case ')' -> depth -= set ? 0 : 1;
                case '|' -> {
                    if (depth <= 0 && !set) {
                        return true;
                    }
                }
                default -> {
                    // Every other character stands for itself or its neighbours.
                }
            }
        }
        return false;
    }
}
