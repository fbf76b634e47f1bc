package kr.fedhub.core.institution;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A letter of the index beside a list: 초성 of Hangul, where a doubled one goes with its single one, a Latin letter, all Latin
 * letters, or the rest.
 *
 * @param label what the tab says, such as ㄱ, A or A–Z
 */
public record IndexTab(String label) {
    private static final String INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ";
    private static final int SYLLABLES_OF_AN_INITIAL = 21 * 28;

    /** All Latin letters. */
    public static final IndexTab LATIN = new IndexTab("A–Z");

    /** Digits and whatever else a name may begin with. */
    public static final IndexTab OTHERS = new IndexTab("#");

    private static final List<IndexTab> KOREAN =
            INITIALS.chars().distinct().mapToObj(IndexTab::letter).toList();
    private static final List<IndexTab> LETTERS =
            IntStream.rangeClosed('A', 'Z').mapToObj(IndexTab::letter).toList();

    /** The tabs that always stand side by side, in the order of the list. */
    public static List<IndexTab> main() {
        return Stream.concat(KOREAN.stream(), Stream.of(LATIN, OTHERS)).toList();
    }

    /** The tabs below {@link #LATIN}. */
    public static List<IndexTab> latin() {
        return LETTERS;
    }

    /** The tab of that label, if there is one. */
    public static Optional<IndexTab> parse(String label) {
        return Stream.concat(main().stream(), LETTERS.stream())
                .filter(tab -> tab.label.equals(label))
                .findFirst();
    }

    /** The tab that an institution of that name stands in; of Latin ones the single letter. */
    static IndexTab of(SortKey key) {
        return switch (key.group()) {
            case HANGUL -> letter(INITIALS.charAt((key.text().charAt(0) - '가') / SYLLABLES_OF_AN_INITIAL));
            case LATIN -> letter(Character.toUpperCase(key.text().charAt(0)));
            case DIGIT, OTHER -> OTHERS;
        };
    }

    public boolean isLatin() {
        return equals(LATIN) || LETTERS.contains(this);
    }

    private static IndexTab letter(int letter) {
        return new IndexTab(Character.toString(letter));
    }
}
