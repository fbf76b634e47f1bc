package kr.fedhub.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds institutions by any part of what they may be called. Immutable; about a megabyte for a thousand institutions.
 *
 * <p>Best first: the whole of a term, its beginning, the beginning of a word, any place. Behind them what the same keys mean on the
 * other keyboard, all words in any order, and words with a slip of the finger. Among equals the shorter term, then the order of
 * the entries.
 */
public final class InstitutionIndex {
    private static final int BEGINNING = 10;
    private static final int WORD = 20;
    private static final int ANYWHERE = 30;
    private static final int FEWEST_ANYWHERE = 3;

    private final String[] ids;
    private final SuffixArray suffixes;
    private final IndexParts parts;
    private final BitSet words;
    private final Typos typos;

    private InstitutionIndex(List<SearchEntry> entries) {
        IndexText text = new IndexText(entries);
        ids = entries.stream().map(SearchEntry::id).toArray(String[]::new);
        char[] letters = text.letters();
        words = text.words();
        parts = text.parts();
        typos = new Typos(letters, words);
        suffixes = new SuffixArray(letters, text.starts());
    }

    /** An index of entries, which are in the order in which the page lists them. */
    public static InstitutionIndex of(List<SearchEntry> entries) {
        return new InstitutionIndex(entries);
    }

    /** The ids of what somebody may look for, best first; nothing when the query has no letter and no digit. */
    public List<String> find(String query, int most) {
        return find(query, any -> true, most);
    }

    /** Those that also pass a check, which is asked best first and no longer than it has to be. */
    public List<String> find(String query, Predicate<String> wanted, int most) {
        Ranking ranking = new SearchWish(query).in(this).ranking();
        List<String> found = new ArrayList<>();
        while (!ranking.isEmpty() && found.size() < most) {
            String id = ids[(int) ranking.next()];
            if (wanted.test(id)) {
                found.add(id);
            }
        }
        return found;
    }

    Scores nothing() {
        return new Scores(ids.length);
    }

    Typos typos() {
        return typos;
    }

    /** Adds every place where keys stand, none of them better than a penalty. */
    void look(String keys, int penalty, Scores into) {
        int to = suffixes.to(keys);
        for (int i = suffixes.from(keys); i < to; i++) {
            int place = suffixes.place(i);
            int part = parts.at(place);
            int tier = tier(place, part, keys.length());
            if (tier != ANYWHERE || isEnough(keys)) {
                into.add(parts.entry(part), tier + penalty + parts.rank(part), parts.length(part) - keys.length());
            }
        }
    }

    /** Adds the terms that are exactly these keys. */
    void lookWhole(String keys, int penalty, Scores into) {
        int to = suffixes.to(keys);
        for (int i = suffixes.from(keys); i < to; i++) {
            int place = suffixes.place(i);
            int part = parts.at(place);
            if (tier(place, part, keys.length()) == 0) {
                into.add(parts.entry(part), penalty + parts.rank(part), 0);
            }
        }
    }

    private int tier(int place, int part, int length) {
        if (place == parts.start(part)) {
            return parts.length(part) == length ? 0 : BEGINNING;
        }
        return words.get(place) ? WORD : ANYWHERE;
    }

    /** Two Latin letters stand in the middle of nearly every name. */
    private static boolean isEnough(String keys) {
        return keys.length() >= FEWEST_ANYWHERE || Keystrokes.isHangul(keys.charAt(0));
    }

    /** How well each institution was hit. */
    static final class Scores {
        private static final int NEVER = Integer.MAX_VALUE;
        private static final int LENGTHS = 256;

        private final int[] best;

        Scores(int size) {
            best = new int[size];
            Arrays.fill(best, NEVER);
        }

        void add(int entry, int score, int unsaid) {
            best[entry] = Math.min(best[entry], score * LENGTHS + Math.min(unsaid, LENGTHS - 1));
        }

        /** Adds a penalty for each institution that all of these have hit. */
        void addAll(List<Scores> each, int penalty) {
            for (int entry = 0; entry < best.length; entry++) {
                long sum = 0;
                for (Scores one : each) {
                    sum += one.best[entry];
                }
                if (sum < NEVER) {
                    int mean = (int) (sum / each.size()) + penalty * LENGTHS;
                    best[entry] = Math.min(best[entry], mean);
                }
            }
        }

        /** Whether anything was hit at its beginning, or better. */
        boolean isGood() {
            return Arrays.stream(best).anyMatch(score -> score < WORD * LENGTHS);
        }

        boolean isEmpty() {
            return Arrays.stream(best).allMatch(score -> score == NEVER);
        }

        /** What was hit; the lower half of each number is the entry. */
        Ranking ranking() {
            long[] ranked = new long[best.length];
            int size = 0;
            for (int entry = 0; entry < best.length; entry++) {
                if (best[entry] != NEVER) {
                    ranked[size++] = (long) best[entry] << Integer.SIZE | entry;
                }
            }
            return new Ranking(ranked, size);
        }
    }
}
