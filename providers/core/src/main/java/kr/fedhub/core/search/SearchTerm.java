package kr.fedhub.core.search;

/**
 * Something that an institution may be called.
 *
 * @param text as it is written; a domain without a label in front
 * @param kind what it is
 */
public record SearchTerm(String text, Kind kind) {
    /** What a term is; those that say more about an institution come first. */
    public enum Kind {
        /** A name that the page may show. */
        NAME(0),
        /** A name in another language, or a short one. */
        OTHER_NAME(1),
        /** A domain, also of its researchers' e-mail addresses. */
        DOMAIN(2),
        /** What it wants to be found by, too. */
        KEYWORD(3);

        private final int rank;

        Kind(int rank) {
            this.rank = rank;
        }

        /** How much worse a hit is than one in a name. */
        int rank() {
            return rank;
        }
    }
}
