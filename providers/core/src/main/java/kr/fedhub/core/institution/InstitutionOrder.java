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
            String text = NOT_COMPARED
                    .matcher(Normalizer.normalize(LegalForm.without(name), Normalizer.Form.NFKC))
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
