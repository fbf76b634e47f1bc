package kr.fedhub.keycloak.internal.admin;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A part of a list that nobody counts: it is kept for good, and counting it would read it all.
 *
 * @param items the part
 * @param more whether there is more behind it
 */
record Part<T>(List<T> items, boolean more) {
    Part {
        items = List.copyOf(items);
    }

    /** The part of a list that is known in full. */
    static <T> Part<T> of(List<T> list, Page page) {
        return new Part<>(page.of(list), list.size() - page.first() > page.max());
    }

    /**
     * The part of a list that has to be asked for.
     *
     * @param reading gives the part that begins at the first number and is at most as long as the second
     */
    static <T> Part<T> read(Page page, BiFunction<Integer, Integer, List<T>> reading) {
        List<T> found = reading.apply(page.first(), page.max() + 1);
        return new Part<>(found.stream().limit(page.max()).toList(), found.size() > page.max());
    }

    <R> Part<R> map(Function<T, R> each) {
        return new Part<>(items.stream().map(each).toList(), more);
    }
}
