package kr.fedhub.keycloak.internal.admin;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list.
 *
 * @param first how many to leave out in front
 * @param max how many to give, 1 to 500
 */
record Page(int first, int max) {
    private static final int STANDARD = 100;
    private static final int MOST = 500;

    /**
     * The page that a request asks for.
     *
     * @throws IllegalArgumentException saying what to ask for instead
     */
    static Page of(@Nullable Integer first, @Nullable Integer max) {
        int from = first == null ? 0 : first;
        int most = max == null ? STANDARD : max;
        if (from < 0) {
            throw new IllegalArgumentException("first is 0 or more");
        }
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("max is 1 to " + MOST);
        }
        return new Page(from, most);
    }

    <T> List<T> of(List<T> list) {
        return of(list.stream());
    }

    <T> List<T> of(Stream<T> list) {
        return list.skip(first).limit(max).toList();
    }
}
