package kr.fedhub.core.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a query is made of an institution, one class of queries each. Empty when a class does not fit an institution. */
enum QueryRule {
    HANGUL(one -> korean(one).map(name -> name.substring(0, Math.max(2, name.length() - 1)))),
    INITIALS(one -> korean(one).map(QueryRule::initials).filter(query -> query.length() > 3)),
    LATIN_KEYBOARD(one -> korean(one)
            .map(name -> Keystrokes.onTheOtherKeyboard(SearchText.of(name).keys()))),
    HANGUL_KEYBOARD(one -> domain(one)
            .map(domain -> Keystrokes.onTheOtherKeyboard(domain.split("\\.", 2)[0]))
            .filter(query -> query.length() > 3)),
    HANGUL_TYPO(one -> korean(one).filter(name -> name.length() > 4).map(QueryRule::wrongSyllable)),
    LATIN_TYPO(one -> latin(one).filter(name -> name.length() > 9).map(QueryRule::swapped)),
    PLAIN(one -> latin(one).filter(name -> !plain(name).equalsIgnoreCase(name)).map(QueryRule::plain)),
    ABBREVIATION(one -> latin(one).map(QueryRule::abbreviation).filter(query -> query.length() > 2)),
    DOMAIN(QueryRule::domain),
    MAIL(one -> domain(one).map(domain -> "someone@" + domain));

    private static final List<String> SMALL = List.of("of", "the", "and", "for", "in", "at", "de", "di", "la");

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Function<SearchEntry, Optional<String>> rule;

    QueryRule(Function<SearchEntry, Optional<String>> rule) {
        this.rule = rule;
    }

    Optional<String> query(SearchEntry institution) {
        return rule.apply(institution).filter(query -> !query.isBlank());
    }

    private static Optional<String> korean(SearchEntry one) {
        return names(one).filter(name -> name.matches("[가-힣]{3,}")).findFirst();
    }

    private static Optional<String> latin(SearchEntry one) {
        return names(one)
                .filter(name -> name.matches("[\\p{IsLatin}\\p{M} '.,-]{6,}") && name.contains(" "))
                .findFirst();
    }

    private static Optional<String> domain(SearchEntry one) {
        return one.terms().stream()
                .filter(term ->
                        term.kind() == SearchTerm.Kind.DOMAIN && term.text().contains("."))
                .map(SearchTerm::text)
                .findFirst();
    }

    private static java.util.stream.Stream<String> names(SearchEntry one) {
        return one.terms().stream()
                .filter(term -> term.kind() == SearchTerm.Kind.NAME)
                .map(term -> Normalizer.normalize(term.text(), Normalizer.Form.NFC));
    }

    private static String initials(String name) {
        return SearchText.of(name).initials();
    }

    /** The vowel of the third syllable becomes its neighbour. */
    private static String wrongSyllable(String name) {
        char[] letters = name.toCharArray();
        int vowel = (letters[2] - '가') / 28 % 21;
        letters[2] += (char) (vowel < 20 ? 28 : -28);
        return new String(letters);
    }

    /** Two letters in the middle of the longest word the wrong way round. */
    private static String swapped(String name) {
        String longest =
                Arrays.stream(name.split(" ")).reduce("", (one, other) -> other.length() > one.length() ? other : one);
        int middle = longest.length() / 2;
        String wrong = longest.substring(0, middle - 1)
                + longest.charAt(middle)
                + longest.charAt(middle - 1)
                + longest.substring(middle + 1);
        return name.replace(longest, wrong);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
    }

    private static String abbreviation(String name) {
        return Arrays.stream(name.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
