package kr.fedhub.core.search;

/** To which institution each part of the text belongs. */
final class IndexParts {
    private static final int BLOCK_BITS = 4;

    private final int[] starts;
    private final int[] entries;
    private final int[] ranks;
    private final int length;

    /** The part in which each block of the text begins; from there it is not far. */
    private final int[] blocks;

    IndexParts(int[] starts, int[] entries, int[] ranks, int length) {
        this.starts = starts;
        this.entries = entries;
        this.ranks = ranks;
        this.length = length;
        blocks = new int[(length >> BLOCK_BITS) + 1];
        int part = 0;
        for (int block = 0; block < blocks.length; block++) {
            while (part + 1 < starts.length && starts[part + 1] <= block << BLOCK_BITS) {
                part++;
            }
            blocks[block] = part;
        }
    }

    int at(int place) {
        int part = blocks[place >> BLOCK_BITS];
        while (part + 1 < starts.length && starts[part + 1] <= place) {
            part++;
        }
        return part;
    }

    int start(int part) {
        return starts[part];
    }

    /** How many letters a part has. */
    int length(int part) {
        int end = part + 1 < starts.length ? starts[part + 1] : length;
        return end - starts[part] - 1;
    }

    int entry(int part) {
        return entries[part];
    }

    int rank(int part) {
        return ranks[part];
    }
}
