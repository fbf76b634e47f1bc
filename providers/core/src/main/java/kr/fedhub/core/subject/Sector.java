package kr.fedhub.core.subject;

/**
 * Whom a pairwise identifier is for: one service, or several that are to get the same.
 *
 * @param name printable characters without blanks, such as the service's id or entityID
 */
public record Sector(String name) {
    /** The longest entityID (SAML core 2.0 §8.3.6). */
    private static final int LONGEST = 1024;

    public Sector {
        if (name.isEmpty()
                || name.length() > LONGEST
                || !name.chars().allMatch(c -> c > ' ' && !Character.isISOControl(c))) {
            throw new IllegalArgumentException("a sector has 1 to 1024 characters without blanks");
        }
    }
}
