package kr.fedhub.core.search;

/**
 * The places of a text in alphabetical order of what follows there, so that all places where a word stands are neighbours.
 *
 * <p>Sorted by three-way radix quicksort (Bentley and Sedgewick, "Fast Algorithms for Sorting and Searching Strings", 1997).
 */
final class SuffixArray {
    /** Stands between the parts of the text; no word contains it. */
    static final char END = '\0';

    private static final int SMALL = 12;

    private final char[] text;
    private final int[] places;

    /**
     * Sorts.
     *
     * @param text parts, each with {@link #END} behind it
     * @param places where one may begin to read; the array is kept and sorted
     */
    SuffixArray(char[] text, int[] places) {
        this.text = text;
        this.places = places;
        sort(0, places.length, 0);
    }

    /** The place at an index of the order. */
    int place(int index) {
        return places[index];
    }

    /** Where the places of a word begin in the order. */
    int from(CharSequence word) {
        return search(word, 0);
    }

    /** Where the places of a word end in the order; no places when it is where they begin. */
    int to(CharSequence word) {
        return search(word, 1);
    }

    private int search(CharSequence word, int bound) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(places[middle], word) < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int place, CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            int difference = text[place + i] - word.charAt(i);
            if (difference != 0) {
                return difference < 0 ? -1 : 1;
            }
        }
        return 0;
    }

    private void sort(int begin, int stop, int begunDepth) {
        int from = begin;
        int to = stop;
        int depth = begunDepth;
        while (to - from > SMALL) {
            int pivot = text[places[(from + to) >>> 1] + depth];
            int lower = from;
            int upper = to;
            for (int i = from; i < upper; ) {
                int difference = text[places[i] + depth] - pivot;
                if (difference < 0) {
                    swap(lower++, i++);
                } else if (difference > 0) {
                    swap(i, --upper);
                } else {
                    i++;
                }
            }
            sort(from, lower, depth);
            sort(upper, to, depth);
            if (pivot == END) {
                return;
            }
            from = lower;
            to = upper;
            depth++;
        }
        insert(from, to, depth);
    }

    private void insert(int from, int to, int depth) {
        for (int i = from + 1; i < to; i++) {
            for (int j = i; j > from && isAfter(places[j - 1], places[j], depth); j--) {
                swap(j - 1, j);
            }
        }
    }

    private boolean isAfter(int one, int other, int depth) {
        for (int i = depth; ; i++) {
            int difference = text[one + i] - text[other + i];
            if (difference != 0) {
                return difference > 0;
            }
            if (text[one + i] == END) {
                return false;
            }
        }
    }

    private void swap(int one, int other) {
        int kept = places[one];
        places[one] = places[other];
        places[other] = kept;
    }
}
