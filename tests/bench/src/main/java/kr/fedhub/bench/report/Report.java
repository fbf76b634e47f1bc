package kr.fedhub.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.fedhub.bench.measure.Series;

/** The report: {@code report.md} to be read, {@code report.tsv} with one line a goal:
 * metric, value, unit, goal, met, separated by tabs; of what was not run there is the name. */
public final class Report {
    private final List<String> body = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** Begins a section. */
    public void section(String title) {
        body.add("\n## " + title + "\n");
    }

    /** A paragraph. */
    public void text(String text) {
        body.add(text + "\n");
    }

    /** A table; the first row is its head. */
    public void table(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add("| " + String.join(" | ", row) + " |");
        }
        lines.add(1, "|" + "---|".repeat(rows.get(0).size()));
        body.add(String.join("\n", lines) + "\n");
    }

    /** A number with a goal. */
    public void metric(Metric metric) {
        lines.add(metric.line());
    }

    /**
     * Numbers that cannot be taken on this machine: each has its line, without a value.
     *
     * @param metrics their names
     * @param why what is missing
     */
    public void notRun(List<String> metrics, String why) {
        metrics.forEach(name -> lines.add(String.join("\t", name, "", "", "", "not run")));
        text("**Not run:** " + String.join(", ", metrics) + ". " + why);
    }

    /** A table of measurements. */
    public void table(String what, List<Series> series) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(what, "median", "min–max", "95 % interval of the median", "rounds"));
        series.forEach(one -> rows.add(row(one)));
        table(rows);
    }

    /** A row of a table: name, median, extremes, the interval of the median, every round. */
    public static List<String> row(Series series) {
        Series.Interval interval = series.interval();
        return List.of(
                series.name(),
                decimals(series.median()),
                decimals(series.min()) + "–" + decimals(series.max()),
                decimals(interval.low()) + "–" + decimals(interval.high()),
                series.values().stream().map(Report::decimals).collect(Collectors.joining(" ")));
    }

    /** A number in three decimals. */
    public static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Writes both files. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.md"), markdown());
        Files.writeString(
                folder.resolve("report.tsv"),
                lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    /** The whole text: goals first, then how they were measured. */
    public String markdown() {
        StringBuilder text =
                new StringBuilder("# Benchmark\n\n| metric | value | unit | goal | met |\n|---|---|---|---|---|\n");
        for (String line : lines) {
            text.append("| ").append(line.replace("\t", " | ")).append(" |\n");
        }
        body.forEach(part -> text.append(part).append('\n'));
        return text.toString();
    }
}
