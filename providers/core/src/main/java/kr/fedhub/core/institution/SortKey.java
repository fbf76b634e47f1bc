package kr.fedhub.core.institution;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a name stands in a list: 가나다 first, then Latin, digits and the rest, without regard to legal forms, accents, spaces
 * and punctuation.
 *
 * <p>The code points of composed Hangul syllables are in 가나다 order already. Server and browser collators disagree on
 * whether Latin comes before Hangul, so the order is made here, once.
 */
record SortKey(Group group, String text) implements Comparable<SortKey> {
    private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Stands between words as a dot does, and is a letter to Unicode. */
    private static final String ARAEA = "ㆍ";

    private static final Comparator<SortKey> ORDER =
            Comparator.comparing((SortKey key) -> key.group()).thenComparing(SortKey::text);

    /** Kinds of first letters, in their order. */
    enum Group {
        HANGUL,
        LATIN,
        DIGIT,
        OTHER
    }

    static SortKey of(String name) {
        String bare = LegalForm.without(name).replace(ARAEA, "");
        String letters = NOT_COMPARED
                .matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD))
                .replaceAll("");
        String text = PlainLetters.in(
                Normalizer.normalize(letters, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        return new SortKey(group(text), text);
    }

    private static Group group(String text) {
        if (text.isEmpty()) {
            return Group.OTHER;
        }
        int first = text.codePointAt(0);
        if (isSyllable(first)) {
            return Group.HANGUL;
        }
        if (first >= 'a' && first <= 'z') {
            return Group.LATIN;
        }
        return Character.isDigit(first) ? Group.DIGIT : Group.OTHER;
    }

    static boolean isSyllable(int letter) {
        return letter >= '가' && letter <= '힣';
    }

    @Override
    public int compareTo(SortKey other) {
        return ORDER.compare(this, other);
    }
}
