package kr.fedhub.bench.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * One number for each round.
 *
 * @param name what was measured
 * @param values at least one
 */
public record Series(String name, List<Double> values) {
    private static final int SAMPLES = 5_000;
    private static final long SEED = 20_261_123;
    private static final double TAIL = 0.025;

    public Series {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There is no measurement of " + name);
        }
    }

    /** The means of neighbours: two runs of one round. */
    static Series ofPairs(String name, List<Double> runs) {
        List<Double> means = new ArrayList<>();
        for (int i = 0; i + 1 < runs.size(); i += 2) {
            means.add((runs.get(i) + runs.get(i + 1)) / 2);
        }
        return new Series(name, means);
    }

    /** This series divided by another one, round by round. */
    public Series over(Series other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / other.values.get(i));
        }
        return new Series(name + " ÷ " + other.name, ratios);
    }

    public double median() {
        return middle(values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    public double min() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The 95 % bootstrap interval of the median. */
    public Interval interval() {
        Random random = new Random(SEED);
        double[] medians = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double[] sample = random.ints(values.size(), 0, values.size())
                    .mapToDouble(values::get)
                    .sorted()
                    .toArray();
            medians[i] = middle(sample);
        }
        Arrays.sort(medians);
        return new Interval(medians[(int) (SAMPLES * TAIL)], medians[(int) (SAMPLES * (1 - TAIL))]);
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /**
     * Where the true value lies in 95 of a hundred cases.
     *
     * @param low its lower end
     * @param high its upper end
     */
    public record Interval(double low, double high) {
        /** Whether both ends lie within a share of 1, as those of a comparison with itself should. */
        public boolean isWithin(double share) {
            return low >= 1 - share && high <= 1 + share;
        }
    }
}
