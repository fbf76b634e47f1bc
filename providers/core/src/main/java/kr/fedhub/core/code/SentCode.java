package kr.fedhub.core.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a code that was sent; never the code.
 *
 * @param digest a keyed digest of the code and of what it is bound to
 * @param number how many codes were sent in this attempt, this one included
 * @param sentAt when it was sent
 * @param until when it ends
 * @param extensions how often its time was extended
 */
public record SentCode(String digest, int number, Instant sentAt, Instant until, int extensions) {
    /** For how long a code is good. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);
    /** How long to wait before another code can be had. */
    public static final Duration PAUSE = Duration.ofSeconds(30);
    /** How often the time can be extended, each time by {@link #LIFETIME} from then. */
    public static final int EXTENSIONS = 2;

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{64}) (\\d{1,3}) (\\d{1,18}) (\\d{1,18}) (\\d)");

    /** A code that is sent now. */
    public static SentCode now(String digest, int number, Instant now) {
        return new SentCode(digest, number, now, now.plus(LIFETIME), 0);
    }

    /** Reads what {@link #toString} wrote. */
    public static Optional<SentCode> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new SentCode(
                        matcher.group(1),
                        Integer.parseInt(matcher.group(2)),
                        Instant.ofEpochMilli(Long.parseLong(matcher.group(3))),
                        Instant.ofEpochMilli(Long.parseLong(matcher.group(4))),
                        Integer.parseInt(matcher.group(5))))
                : Optional.empty();
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Whether this is the code, compared in a time that says nothing. */
    public boolean matches(String other) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** How long it still is until another code can be had, rounded up to seconds; 0 when it can be had now. */
    public int pauseSeconds(Instant now) {
        return seconds(now, sentAt.plus(PAUSE));
    }

    /** For how long it is good, rounded up to seconds. */
    public int secondsLeft(Instant now) {
        return seconds(now, until);
    }

    /** The same code with more time; empty when it is over or was extended often enough. */
    public Optional<SentCode> extended(Instant now) {
        return isOver(now) || extensions >= EXTENSIONS
                ? Optional.empty()
                : Optional.of(new SentCode(digest, number, sentAt, now.plus(LIFETIME), extensions + 1));
    }

    private static int seconds(Instant now, Instant end) {
        long millis = Duration.between(now, end).toMillis();
        return (int) Math.max(0, (millis + 999) / 1000);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return digest + " " + number + " " + sentAt.toEpochMilli() + " " + until.toEpochMilli() + " " + extensions;
    }
}
