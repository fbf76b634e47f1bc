package kr.fedhub.core.metadata.aggregate;

/** Texts that others wrote and people will read. */
final class Wording {
    private Wording() {}

    /**
     * A text without what could disturb the line it stands in: control characters, line breaks, and the characters that
     * turn the direction of writing round and so make one name look like another.
     */
    static String clean(String text, int longest) {
        return text.length() <= longest && isPlain(text) ? text : rewritten(text, longest);
    }

    /** Most texts are: letters, digits and single spaces between them. */
    private static boolean isPlain(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && (c < ' ' || c > '~' || (c == ' ' && blank))) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || text.isEmpty();
    }

    private static String rewritten(String text, int longest) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), longest));
        boolean blank = false;
        for (int i = 0; i < text.length() && clean.length() < longest; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = !clean.isEmpty();
            } else if (!Character.isISOControl(c) && !turnsDirection(c)) {
                if (blank) {
                    clean.append(' ');
                    blank = false;
                }
                clean.append(c);
            }
        }
        if (!clean.isEmpty() && Character.isHighSurrogate(clean.charAt(clean.length() - 1))) {
            clean.setLength(clean.length() - 1);
        }
        return clean.toString();
    }

    /** Unicode bidirectional algorithm §2.1, §2.2 and §2.4: embeddings, overrides and isolates. */
    private static boolean turnsDirection(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }
}
