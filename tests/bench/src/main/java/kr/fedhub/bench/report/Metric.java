package kr.fedhub.bench.report;

import java.util.Locale;

/**
 * A number with a goal.
 *
 * @param name what was measured, in lower case with hyphens
 * @param value how much
 * @param unit of what
 * @param goal the goal in words, such as {@code ≤ 1.5}
 * @param met whether it was reached
 */
public record Metric(String name, double value, String unit, String goal, boolean met) {
    /** A number that shall not be larger than the goal. */
    public static Metric atMost(String name, double value, String unit, double goal) {
        return new Metric(name, value, unit, "≤ " + number(goal), value <= goal);
    }

    /** A number that shall not be smaller than the goal. */
    public static Metric atLeast(String name, double value, String unit, double goal) {
        return new Metric(name, value, unit, "≥ " + number(goal), value >= goal);
    }

    /** A claim that holds or not: 1 or 0. */
    public static Metric holds(String name, boolean value) {
        return new Metric(name, value ? 1 : 0, "yes", "= 1", value);
    }

    String line() {
        return String.join("\t", name, number(value), unit, goal, met ? "yes" : "no");
    }

    /** A number in at most three decimals. */
    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
