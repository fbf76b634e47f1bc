package kr.fedhub.bench.measure;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Many measurements of the same thing, in the order in which they were taken. */
public final class Percentiles {
    private static final int SAMPLES = 2_000;
    private static final long SEED = 20_261_123;
    private static final double TAIL = 0.025;

    private final double[] values;

    public Percentiles(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("There is no measurement");
        }
        this.values = values.clone();
    }

    /** The value that the given share of all measurements does not exceed. */
    public double at(double share) {
        return at(share, values.clone());
    }

    /** Every second one, from the first or the second on. */
    public Percentiles everySecond(int from) {
        return new Percentiles(IntStream.range(0, values.length)
                .filter(i -> i % 2 == from)
                .mapToDouble(i -> values[i])
                .toArray());
    }

    /** The 95 % bootstrap interval of the ratio of two percentiles. */
    public Series.Interval ratio(Percentiles base, double share) {
        return interval(base, share, (mine, other) -> mine / other);
    }

    /** The 95 % bootstrap interval of the difference of two percentiles. */
    public Series.Interval difference(Percentiles base, double share) {
        return interval(base, share, (mine, other) -> mine - other);
    }

    private Series.Interval interval(Percentiles base, double share, DoubleBinaryOperator comparison) {
        Random random = new Random(SEED);
        double[] compared = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            compared[i] =
                    comparison.applyAsDouble(at(share, sample(values, random)), at(share, sample(base.values, random)));
        }
        Arrays.sort(compared);
        return new Series.Interval(compared[(int) (SAMPLES * TAIL)], compared[(int) (SAMPLES * (1 - TAIL))]);
    }

    private static double[] sample(double[] values, Random random) {
        double[] sample = new double[values.length];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = values[random.nextInt(values.length)];
        }
        return sample;
    }

    private static double at(double share, double[] own) {
        Arrays.sort(own);
        return own[Math.max(0, (int) Math.ceil(share * own.length) - 1)];
    }
}
