package kr.fedhub.core.metadata.aggregate;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** A regular expression for whole entityIDs, in RE2 syntax, which needs time in proportion to the text at worst. */
public final class EntityIdPattern {
    private final Pattern pattern;

    private EntityIdPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * The pattern of an expression.
     *
     * @throws IllegalArgumentException with one line that says what is wrong with it
     */
    public static EntityIdPattern of(String regexp) {
        try {
            return new EntityIdPattern(Pattern.compile(regexp));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("Not a regular expression: " + e.getDescription(), e);
        }
    }

    boolean matches(String entityId) {
        return pattern.matches(entityId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntityIdPattern that && pattern.equals(that.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
