package kr.fedhub.core.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kr.fedhub.core.search.SearchTerm.Kind;

/** Everything that can be looked up, one text of many parts: each term, its initials, the letters it is abbreviated to. */
final class IndexText {
    /** Initials stand in a range of their own, so that ㄷ is not found in the middle of a syllable. */
    private static final int INITIALS = 0xE000;

    /** Words that abbreviations pass over. */
    private static final Set<String> SMALL_WORDS =
            Set.of("of", "the", "and", "for", "in", "at", "on", "de", "des", "der", "di", "du", "la", "le", "e", "y");

    private static final int FEWEST_WORDS = 2;

    private final StringBuilder text = new StringBuilder();
    private final BitSet starts = new BitSet();
    private final BitSet words = new BitSet();
    private final Ints partStarts = new Ints();
    private final Ints partEntries = new Ints();
    private final Ints partRanks = new Ints();

    IndexText(List<SearchEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            for (SearchTerm term : entries.get(i).terms()) {
                add(i, term);
            }
        }
    }

    /** Initials of a query, as they stand in the text. */
    static String initials(String consonants) {
        return consonants
                .chars()
                .mapToObj(consonant -> String.valueOf((char) (INITIALS + consonant - 'ㄱ')))
                .collect(Collectors.joining());
    }

    char[] letters() {
        char[] letters = new char[text.length()];
        text.getChars(0, letters.length, letters, 0);
        return letters;
    }

    int[] starts() {
        return starts.stream().toArray();
    }

    BitSet words() {
        return words;
    }

    IndexParts parts() {
        return new IndexParts(partStarts.toArray(), partEntries.toArray(), partRanks.toArray(), text.length());
    }

    private void add(int entry, SearchTerm term) {
        SearchText read = SearchText.of(term.text());
        if (read.keys().isEmpty()) {
            return;
        }
        add(entry, term.kind().rank(), read);
        String initials = read.initials();
        if (initials.length() > 1) {
            addAlone(entry, term.kind().rank(), initials(initials));
        }
        if (term.kind() == Kind.DOMAIN) {
            addAlone(
                    entry,
                    term.kind().rank(),
                    SearchText.of(term.text().split("\\.", 2)[0]).keys());
        } else {
            addAbbreviation(entry, term);
        }
    }

    private void addAbbreviation(int entry, SearchTerm term) {
        List<String> main = Arrays.stream(term.text().split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        String letters = main.stream()
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        if (main.size() >= FEWEST_WORDS && letters.chars().allMatch(IndexText::isLatin)) {
            addAlone(entry, Kind.OTHER_NAME.rank(), SearchText.of(letters).keys());
        }
    }

    private static boolean isLatin(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    private void addAlone(int entry, int rank, String keys) {
        BitSet first = new BitSet();
        first.set(0);
        BitSet all = new BitSet();
        all.set(0, keys.length());
        if (!keys.isEmpty()) {
            add(entry, rank, new SearchText(keys, all, first));
        }
    }

    private void add(int entry, int rank, SearchText read) {
        int at = text.length();
        partStarts.add(at);
        partEntries.add(entry);
        partRanks.add(rank);
        read.starts().stream().forEach(start -> starts.set(at + start));
        read.words().stream().forEach(word -> words.set(at + word));
        text.append(read.keys()).append(SuffixArray.END);
    }

    /** Numbers, as many as come. */
    private static final class Ints {
        private int[] values = new int[1024];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
