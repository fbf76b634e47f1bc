package kr.fedhub.core.institution;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The order of the institution list: 가나다 first, then Latin, digits and the rest, without regard to legal forms.
 *
 * <p>The code points of composed Hangul syllables are in 가나다 order already. Server and browser collators disagree on
 * whether Latin comes before Hangul, so the order is made here, once.
 */
public final class InstitutionOrder implements Comparator<Institution> {
    /** Korean legal forms such as (재) and ㈜, which stand before or behind a name and are never looked up by. */
    private static final Pattern LEGAL_FORM = Pattern.compile("\\((?:재|사|주|유|학|의|복)\\)|[㈜㈔㈐]|(?:재단|사단|학교)법인\\s");

    private static final Pattern NOT_COMPARED = Pattern.compile("[\\s\\p{Punct}·]+");

    private final Comparator<Institution> order;

    /** The order for a list whose names are shown in the given language. */
    public InstitutionOrder(Locale locale) {
        order = Comparator.comparing(
                        (Institution institution) -> Key.of(institution.name().in(locale)))
                .thenComparing(Institution::alias);
    }

    @Override
    public int compare(Institution one, Institution other) {
        return order.compare(one, other);
    }

    private record Key(int group, String text) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.<Key>comparingInt(Key::group).thenComparing(Key::text);

        static Key of(String name) {
            String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
            String bare = LEGAL_FORM
                    .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                    .replaceAll("");
            String text = NOT_COMPARED
                    .matcher(bare.isBlank() ? composed : bare)
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
            return new Key(group(text), text);
        }

        private static int group(String text) {
            if (text.isEmpty()) {
                return 3;
            }
            int first = text.codePointAt(0);
            if (Character.UnicodeScript.of(first) == Character.UnicodeScript.HANGUL) {
                return 0;
            }
            if (Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN) {
                return 1;
            }
            return Character.isDigit(first) ? 2 : 3;
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
