package kr.fedhub.core.search;

import java.util.List;

/**
 * An institution that can be found.
 *
 * @param id what a hit is told by
 * @param terms everything it may be called
 */
public record SearchEntry(String id, List<SearchTerm> terms) {
    public SearchEntry {
        terms = List.copyOf(terms);
        if (id.isBlank()) {
            throw new IllegalArgumentException("What can be found needs an id");
        }
    }
}
