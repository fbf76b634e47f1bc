package kr.fedhub.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kr.fedhub.bench.measure.Percentiles;

/**
 * What askers saw.
 *
 * @param answers those that count
 * @param measured in how long they came
 * @param cpuSeconds what asking itself cost, warm-up included
 */
public record LoadResult(List<Answer> answers, Duration measured, double cpuSeconds) {
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

    static LoadResult read(Path file, Duration measured, double cpuSeconds) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return new LoadResult(lines.map(Answer::parse).toList(), measured, cpuSeconds);
        }
    }

    /** Several runs of the same load as one. */
    public static LoadResult together(Collection<LoadResult> runs) {
        return new LoadResult(
                runs.stream().flatMap(run -> run.answers().stream()).toList(),
                runs.stream().map(LoadResult::measured).reduce(Duration.ZERO, Duration::plus),
                runs.stream().mapToDouble(LoadResult::cpuSeconds).sum());
    }

    /** How long answers took, in milliseconds. */
    public Percentiles times() {
        return new Percentiles(
                answers.stream().mapToDouble(Answer::milliseconds).toArray());
    }

    public double perSecond() {
        return answers.size() * MILLISECONDS / measured.toMillis();
    }

    /** Bytes of the largest answer. */
    public long largest() {
        return answers.stream().mapToLong(Answer::bytes).max().orElseThrow();
    }
}
