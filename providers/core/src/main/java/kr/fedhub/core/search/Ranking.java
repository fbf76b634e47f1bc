package kr.fedhub.core.search;

/** Numbers, the smallest first. Only as many are put in order as are asked for: a common word hits thousands, a page shows ten. */
final class Ranking {
    private final long[] heap;
    private int size;

    /** The first so many of the numbers, which become this ranking's own. */
    Ranking(long[] numbers, int size) {
        heap = numbers;
        this.size = size;
        for (int parent = size / 2 - 1; parent >= 0; parent--) {
            sink(parent);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The smallest number that was not given out yet. */
    long next() {
        long smallest = heap[0];
        heap[0] = heap[--size];
        sink(0);
        return smallest;
    }

    private void sink(int from) {
        long number = heap[from];
        int place = from;
        int child = smallerChild(place);
        while (child < size && heap[child] < number) {
            heap[place] = heap[child];
            place = child;
            child = smallerChild(place);
        }
        heap[place] = number;
    }

    private int smallerChild(int parent) {
        int left = 2 * parent + 1;
        return left + 1 < size && heap[left + 1] < heap[left] ? left + 1 : left;
    }
}
