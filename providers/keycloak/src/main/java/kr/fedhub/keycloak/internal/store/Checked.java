package kr.fedhub.keycloak.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome;

/**
 * When a source was last asked.
 *
 * @param at when
 * @param wellAt when it last was well
 * @param failures how often in a row it failed by then
 */
record Checked(Instant at, Instant wellAt, int failures) {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LEAST_PATIENCE = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;
    private static final String AT = "at";
    private static final String WELL_AT = "wellAt";
    private static final String FAILURES = "failures";

    static Checked never() {
        return new Checked(Instant.EPOCH, Instant.EPOCH, 0);
    }

    static Checked parse(Map<String, String> notes) {
        return new Checked(
                instant(notes, AT), instant(notes, WELL_AT), Integer.parseInt(notes.getOrDefault(FAILURES, "0")));
    }

    Map<String, String> notes() {
        return Map.of(
                AT,
                String.valueOf(at.toEpochMilli()),
                WELL_AT,
                String.valueOf(wellAt.toEpochMilli()),
                FAILURES,
                String.valueOf(failures));
    }

    Checked next(Instant now, RefreshOutcome outcome) {
        return outcome.succeeded() ? new Checked(now, now, 0) : new Checked(now, wellAt, failures + 1);
    }

    /** Whether the source is to be asked again: after its interval, after a failure sooner, but less and less so. */
    boolean isDue(Instant now, Duration interval) {
        return !now.isBefore(at.plus(failures == 0 ? interval : retryAfter(interval)));
    }

    private Duration retryAfter(Duration interval) {
        Duration backedOff = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration most = interval.compareTo(LEAST_PATIENCE) > 0 ? interval : LEAST_PATIENCE;
        return backedOff.compareTo(most) < 0 ? backedOff : most;
    }

    private static Instant instant(Map<String, String> notes, String key) {
        return Instant.ofEpochMilli(Long.parseLong(notes.getOrDefault(key, "0")));
    }
}
