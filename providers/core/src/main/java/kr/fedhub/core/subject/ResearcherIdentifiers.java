package kr.fedhub.core.subject;

/**
 * Makes identifiers out of the hub's own id of a researcher, which stays when institutions are added, renamed or removed, and is
 * never given to anybody else. Nothing that an institution says goes in.
 */
public final class ResearcherIdentifiers {
    /** Stands in neither part, so that no two pairs of them make one text. */
    private static final char BETWEEN = '\0';

    private ResearcherIdentifiers() {}

    /**
     * The researcher's identifier at every service.
     *
     * @param researcher the hub's own id
     * @throws IllegalArgumentException when the id has other characters than an identifier may have
     */
    public static ScopedIdentifier publicId(String researcher, IdentifierScope scope) {
        return new ScopedIdentifier(researcher, scope);
    }

    /**
     * The researcher's identifier at the services of one sector: HMAC-SHA-256 of sector and id, 52 characters of base 32.
     *
     * @param researcher the hub's own id
     */
    public static ScopedIdentifier pairwiseId(
            String researcher, Sector sector, IdentifierScope scope, IdentifierSecret secret) {
        if (researcher.isEmpty() || researcher.indexOf(BETWEEN) >= 0) {
            throw new IllegalArgumentException("this is nobody's id");
        }
        return new ScopedIdentifier(Base32.of(secret.mac(sector.name() + BETWEEN + researcher)), scope);
    }
}
