package kr.fedhub.core.scim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that are known for a while; a bounded number of them, the least recently used go first. Thread-safe. */
final class Remembered<T> {
    private static final float LOAD = 0.75F;

    private final Clock clock;
    private final Duration time;
    private final int most;
    private final Map<String, Entry<T>> entries = new LinkedHashMap<>(16, LOAD, true);

    private record Entry<T>(T value, Instant until) {}

    Remembered(Clock clock, Duration time, int most) {
        this.clock = clock;
        this.time = time;
        this.most = most;
    }

    synchronized Optional<T> get(String key) {
        @Nullable Entry<T> entry = entries.get(key);
        return entry == null || !clock.instant().isBefore(entry.until())
                ? Optional.empty()
                : Optional.of(entry.value());
    }

    synchronized void put(String key, T value) {
        entries.put(key, new Entry<>(value, clock.instant().plus(time)));
        if (entries.size() > most) {
            Iterator<String> eldest = entries.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }
}
