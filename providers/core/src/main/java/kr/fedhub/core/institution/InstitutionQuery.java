package kr.fedhub.core.institution;

/** What a reader is looking for, without control characters and not longer than a name may be. */
public record InstitutionQuery(String text) {
    private static final int LONGEST = 100;

    /** A query; what is longer than 100 characters is cut. */
    public InstitutionQuery {
        String stripped = text.replaceAll("\\p{C}", "").strip();
        text = stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
