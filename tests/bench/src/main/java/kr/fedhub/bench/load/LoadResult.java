package kr.fedhub.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kr.fedhub.bench.measure.Percentiles;

/**
 * What askers saw.
 *
 * @param answers those that count
 * @param measured in how long they came
 * @param askers what asking itself cost meanwhile, in seconds of a processor
 * @param server what answering cost the server, likewise
 */
public record LoadResult(List<Answer> answers, Duration measured, double askers, double server) {
    private static final double MILLISECONDS = 1000;

    public LoadResult {
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("No answer came within " + measured);
        }
    }

    /**
     * One answer.
     *
     * @param milliseconds how long it took; in a paced load from when it should have been asked for
     * @param bytes of its body as it came
     */
    public record Answer(double milliseconds, long bytes) {
        String line() {
            return milliseconds + "\t" + bytes;
        }

        static Answer parse(String line) {
            String[] parts = line.split("\t", -1);
            return new Answer(Double.parseDouble(parts[0]), Long.parseLong(parts[1]));
        }
    }

    static LoadResult read(Path file, Duration measured, double askers, double server) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return new LoadResult(lines.map(Answer::parse).toList(), measured, askers, server);
        }
    }

    /** How long answers took, in milliseconds. */
    public Percentiles times() {
        return new Percentiles(
                answers.stream().mapToDouble(Answer::milliseconds).toArray());
    }

    public double perSecond() {
        return answers.size() * MILLISECONDS / measured.toMillis();
    }

    /** What one answer cost the server, in milliseconds of a processor; it hardly depends on who else uses the machine. */
    public double serverMilliseconds() {
        return server * MILLISECONDS / answers.size();
    }

    /** Bytes of the largest answer. */
    public long largest() {
        return answers.stream().mapToLong(Answer::bytes).max().orElseThrow();
    }
}
