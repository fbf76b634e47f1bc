package kr.fedhub.bench.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a contest measured, by the names of its contestants. */
public final class Results {
    private final Map<String, Series> series = new LinkedHashMap<>();

    public Results(Collection<Series> series) {
        series.forEach(one -> this.series.put(one.name(), one));
    }

    /** All series in the order of the contestants. */
    public List<Series> all() {
        return List.copyOf(series.values());
    }

    public Series of(String name) {
        Series found = series.get(name);
        if (found == null) {
            throw new IllegalArgumentException("Nobody is called " + name + "; there are " + series.keySet());
        }
        return found;
    }

    /** Every series but the given one, divided by it. */
    public Results over(String base) {
        return new Results(series.values().stream()
                .filter(one -> !one.name().equals(base))
                .map(one -> new Series(one.name(), one.over(of(base)).values()))
                .toList());
    }
}
