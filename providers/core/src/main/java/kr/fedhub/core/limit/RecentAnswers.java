package kr.fedhub.core.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are given again to who asks the same soon after: at the beginning of a name everybody types the same letters.
 * Thread-safe; bounded by what the answers and their questions hold, the least recently used go first.
 */
public final class RecentAnswers {
    private static final float LOAD = 0.75F;
    private static final int BYTES_OF_A_LETTER = 2;

    private final Clock clock;
    private final long milliseconds;
    private final long mostBytes;
    private final Map<String, Answer> answers = new LinkedHashMap<>(16, LOAD, true);
    private long bytes;

    private record Answer(String content, long until) {}

    /**
     * No answers yet.
     *
     * @param clock tells the time
     * @param time how long an answer is given
     * @param mostBytes how much is kept
     */
    public RecentAnswers(Clock clock, Duration time, long mostBytes) {
        this.clock = clock;
        milliseconds = time.toMillis();
        this.mostBytes = mostBytes;
    }

    /** The answer to a question, if there is one that is not too old. */
    public synchronized Optional<String> get(String question) {
        @Nullable Answer answer = answers.get(question);
        return answer == null || answer.until() <= clock.millis() ? Optional.empty() : Optional.of(answer.content());
    }

    /** Keeps an answer, unless it alone would take more than a tenth of the room. */
    public synchronized void put(String question, String content) {
        if (size(question, content) > mostBytes / 10) {
            return;
        }
        @Nullable Answer before = answers.put(question, new Answer(content, clock.millis() + milliseconds));
        bytes += size(question, content) - (before == null ? 0 : size(question, before.content()));
        Iterator<Map.Entry<String, Answer>> eldest = answers.entrySet().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            Map.Entry<String, Answer> gone = eldest.next();
            bytes -= size(gone.getKey(), gone.getValue().content());
            eldest.remove();
        }
    }

    private static long size(String question, String content) {
        return (long) (question.length() + content.length()) * BYTES_OF_A_LETTER;
    }
}
