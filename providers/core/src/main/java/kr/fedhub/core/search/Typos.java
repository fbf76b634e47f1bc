package kr.fedhub.core.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The words of the text, to find those that somebody meant who wrote another one. */
final class Typos {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 60;
    private static final int LONG = 9;
    private static final int MOST_MEANT = 24;
    private static final int LETTERS = 26;

    private final String[] words;
    private final long[] letters;

    Typos(char[] text, BitSet starts) {
        Set<String> distinct = new HashSet<>();
        for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
            int end = at + 1;
            while (text[end] != SuffixArray.END && !starts.get(end)) {
                end++;
            }
            if (end - at >= SHORTEST && end - at <= LONGEST) {
                distinct.add(new String(text, at, end - at));
            }
        }
        words = distinct.stream().sorted().toArray(String[]::new);
        letters = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            letters[i] = letters(words[i]);
        }
    }

    /**
     * What may have been meant.
     *
     * @param beginning the beginning of a word of the text
     * @param edits letters that are wrong, missing, too many or the wrong way round
     */
    record Meant(String beginning, int edits) {}

    /** The beginnings of words that differ from what was written in one letter, or in two when it is long. */
    List<Meant> of(String written) {
        List<Meant> meant = new ArrayList<>();
        if (written.length() < SHORTEST || written.length() > LONGEST) {
            return meant;
        }
        int most = written.length() < LONG ? 1 : 2;
        long own = letters(written);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].length() >= written.length() - most && Long.bitCount(own & ~letters[i]) <= most) {
                Meant one = compare(written, words[i], most);
                if (one.edits() <= most && seen.add(one.beginning())) {
                    meant.add(one);
                }
            }
        }
        meant.sort((one, other) -> Integer.compare(one.edits(), other.edits()));
        return meant.size() > MOST_MEANT ? meant.subList(0, MOST_MEANT) : meant;
    }

    /** Optimal string alignment with the best beginning of a word; it is given up when it takes more edits than allowed. */
    private static Meant compare(String written, String word, int most) {
        int columns = Math.min(word.length(), written.length() + most);
        int[] before = new int[columns + 1];
        int[] last = IntStream.rangeClosed(0, columns).toArray();
        int[] row = new int[columns + 1];
        for (int i = 1; i <= written.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= columns; j++) {
                row[j] = edits(written, i, word, j, before, last, row[j - 1]);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return new Meant(word, least);
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return best(word, last);
    }

    private static int edits(String written, int i, String word, int j, int[] before, int[] last, int left) {
        char one = written.charAt(i - 1);
        char other = word.charAt(j - 1);
        int edits = Math.min(Math.min(last[j], left) + 1, last[j - 1] + (one == other ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && one == word.charAt(j - 2) && written.charAt(i - 2) == other;
        return swapped ? Math.min(edits, before[j - 2] + 1) : edits;
    }

    /** The beginning that takes the fewest edits, the longest of those. */
    private static Meant best(String word, int[] edits) {
        int best = edits.length - 1;
        for (int j = best; j >= 1; j--) {
            if (edits[j] < edits[best]) {
                best = j;
            }
        }
        return new Meant(word.substring(0, best), edits[best]);
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << bit(word.charAt(i));
        }
        return letters;
    }

    private static int bit(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a';
        }
        if (Keystrokes.isHangul(letter)) {
            return LETTERS + (letter - 'ㄱ') % LETTERS;
        }
        return 2 * LETTERS + letter % 12;
    }
}
