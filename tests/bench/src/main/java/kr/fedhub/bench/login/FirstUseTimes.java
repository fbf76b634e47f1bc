package kr.fedhub.bench.login;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.fedhub.bench.measure.Percentiles;
import kr.fedhub.bench.measure.Series.Interval;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;
import kr.fedhub.bench.server.BenchRealm;

/** How much longer entries take at a service that links accounts, in turns: off, on, on, off. */
final class FirstUseTimes {
    private static final int LOGINS_A_ROUND = 50;
    private static final int WARM_UPS = 200;
    private static final double P95 = 0.95;
    private static final double GOAL_MILLISECONDS = 5;

    private final Entries entries;
    private final BenchInstitution institution;
    private final BenchRealm off;
    private final BenchRealm on;
    private final int rounds;
    private final Map<Part, List<Double>> offTimes = new EnumMap<>(Part.class);
    private final Map<Part, List<Double>> onTimes = new EnumMap<>(Part.class);

    FirstUseTimes(Entries entries, BenchInstitution institution, BenchRealm off, BenchRealm on, int rounds) {
        this.entries = entries;
        this.institution = institution;
        this.off = off;
        this.on = on;
        this.rounds = rounds;
    }

    /** New browsers. */
    @FunctionalInterface
    interface Entries {
        Visit visit();
    }

    private enum Part {
        ANSWER("answer"),
        SESSION("with a session");

        private final String text;

        Part(String text) {
            this.text = text;
        }
    }

    void run(Report report) throws IOException, InterruptedException {
        Map<Part, List<Double>> forgotten = new EnumMap<>(Part.class);
        for (int i = 0; i < WARM_UPS; i++) {
            measure(off, forgotten);
            measure(on, forgotten);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < LOGINS_A_ROUND / 2; i++) {
                measure(off, offTimes);
                measure(on, onTimes);
                measure(on, onTimes);
                measure(off, offTimes);
            }
            System.out.println("  logins, round " + (round + 1) + " of " + rounds);
        }
        report.text("Wall clock of entries of a researcher whose account is linked, in milliseconds: "
                + rounds * LOGINS_A_ROUND
                + " at a service that links accounts and as many at one that does not, in turns"
                + " on one server after " + WARM_UPS
                + " warm-ups each. The answer is the institution's, until the browser is"
                + " back at the service; the entry with a session is the next one in the same browser. The column off − off"
                + " is the same service's entries taken apart: how far the machine can be trusted.");
        report.table(List.of(
                List.of("", "off p50", "off p95", "on p50", "on p95", "p95 off − off, 95 %", "p95 on − off", "95 %"),
                row(Part.ANSWER, "first-use-added-p95", report),
                row(Part.SESSION, "first-use-session-added-p95", report)));
    }

    private void measure(BenchRealm realm, Map<Part, List<Double>> into) throws IOException, InterruptedException {
        Visit visit = entries.visit();
        into.computeIfAbsent(Part.ANSWER, any -> new ArrayList<>())
                .add(visit.logIn(realm, institution).answer());
        into.computeIfAbsent(Part.SESSION, any -> new ArrayList<>()).add(visit.again(realm));
    }

    private List<String> row(Part part, String metric, Report report) {
        Percentiles less = percentiles(offTimes, part);
        Percentiles more = percentiles(onTimes, part);
        double added = more.at(P95) - less.at(P95);
        report.metric(Metric.atMost(metric, added, "ms", GOAL_MILLISECONDS));
        return List.of(
                part.text,
                Report.decimals(less.at(0.5)),
                Report.decimals(less.at(P95)),
                Report.decimals(more.at(0.5)),
                Report.decimals(more.at(P95)),
                text(less.everySecond(1).difference(less.everySecond(0), P95)),
                Report.decimals(added),
                text(more.difference(less, P95)));
    }

    private static Percentiles percentiles(Map<Part, List<Double>> times, Part part) {
        return new Percentiles(times.getOrDefault(part, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    private static String text(Interval interval) {
        return Report.decimals(interval.low()) + " to " + Report.decimals(interval.high());
    }
}
