package kr.fedhub.core.limit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each client do something so many times a second, and somewhat more for a moment (token bucket). Thread-safe; what it
 * remembers is bounded, and whoever is forgotten starts anew.
 */
public final class RateLimit {
    private static final int MILLISECONDS = 1000;
    private static final float LOAD = 0.75F;

    private final Clock clock;
    private final int perSecond;
    private final int burst;
    private final Map<String, Bucket> buckets;

    /**
     * A limit.
     *
     * @param clock tells the time
     * @param perSecond how often, lastingly
     * @param burst how often at once
     * @param mostClients how many clients are remembered; those that were not heard of for longest are forgotten
     */
    public RateLimit(Clock clock, int perSecond, int burst, int mostClients) {
        if (perSecond < 1 || burst < perSecond || mostClients < 1) {
            throw new IllegalArgumentException("A limit lets something through, and in a burst not less");
        }
        this.clock = clock;
        this.perSecond = perSecond;
        this.burst = burst;
        buckets = new LinkedHashMap<>(mostClients, LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > mostClients;
            }
        };
    }

    /** What is left of a client's allowance, in thousandths of a time, and when that was. */
    private record Bucket(long left, long at) {}

    /** Whether a client may do it now; if so it has done it. */
    public synchronized boolean allows(String client) {
        long now = clock.millis();
        long full = (long) burst * MILLISECONDS;
        Bucket bucket = buckets.getOrDefault(client, new Bucket(full, now));
        long refilled = Math.min(full, bucket.left() + Math.max(0, now - bucket.at()) * perSecond);
        boolean allowed = refilled >= MILLISECONDS;
        buckets.put(client, new Bucket(allowed ? refilled - MILLISECONDS : refilled, now));
        return allowed;
    }
}
