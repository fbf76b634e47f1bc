package kr.fedhub.bench.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import kr.fedhub.bench.machine.Machine;
import kr.fedhub.bench.measure.Contest;
import kr.fedhub.bench.measure.Contestant;
import kr.fedhub.bench.measure.CpuClock;
import kr.fedhub.bench.measure.Results;
import kr.fedhub.bench.measure.Series;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.aggregate.AggregateRefused;
import kr.fedhub.core.metadata.snapshot.Snapshot;

/** Processor time of reading the synthetic aggregate, compared with the floor in the same rounds. */
final class IngestTime {
    private static final String FLOOR = "floor";
    private static final String FLOOR_AGAIN = "floor again";
    private static final String FIRST = "first import";
    private static final String CHANGED = "5 % changed";
    private static final String RESIGNED = "signed anew";
    private static final int WARM_UPS = 3;
    private static final int CHANGED_EVERY = 20;
    private static final double GOAL = 1.5;
    private static final double GOAL_RESIGNED = 1.2;
    private static final double GOAL_UNCHANGED = 0.3;
    private static final double SELF_CHECK = 0.03;

    private final BenchFiles files;
    private final int rounds;

    IngestTime(BenchFiles files, int rounds) {
        this.files = files;
        this.rounds = rounds;
    }

    void run(Report report) throws Exception {
        Floor floor =
                new Floor(files.current(), files.anchor().certificates().get(0).getPublicKey());
        Snapshot earlier = Refresh.read(files.earlierSnapshot());
        Snapshot resigned = Refresh.read(files.resignedSnapshot());
        int members = earlier.members().size();
        int changed = (members + CHANGED_EVERY - 1) / CHANGED_EVERY;
        Refresh first = new Refresh(files.reader(), files.current(), Refresh.nothing());
        Refresh change = new Refresh(files.reader(), files.current(), earlier);
        Refresh same = new Refresh(files.reader(), files.current(), resigned);
        Results results = new Contest(
                        List.of(
                                new Contestant(FLOOR, floor::run),
                                new Contestant(FLOOR_AGAIN, floor::run),
                                new Contestant(FIRST, () -> first.runExpecting(members, 0)),
                                new Contestant(CHANGED, () -> change.runExpecting(0, changed)),
                                new Contestant(RESIGNED, () -> same.runExpecting(0, 0))),
                        WARM_UPS,
                        rounds)
                .run(line -> System.out.println("  " + line));
        report(results, report);
        report.metric(Metric.holds("ingest-resigned-same-objects", keepsObjects(same, resigned)));
        reportUnchanged(report);
    }

    private static void report(Results results, Report report) {
        Results ratios = results.over(FLOOR);
        report.text(
                "The floor is what a hub in Java cannot do without: Apache Santuario's streaming verifier over the"
                        + " JDK's parser, and a walk over the events that it hands out; nothing is kept. All contestants run in one"
                        + " JVM in rounds of the order A B … B A, after " + WARM_UPS
                        + " warm-ups each; a number of a round is the"
                        + " mean of two runs. Processor time is that of the whole process: the compiler's and the collector's too.");
        report.table("CPU seconds", results.all());
        report.table("ratio to the floor", ratios.all());
        Series self = ratios.of(FLOOR_AGAIN);
        report.metric(new Metric(
                "ingest-self-check",
                self.median(),
                "× floor",
                "95 % in 0.97–1.03",
                self.interval().isWithin(SELF_CHECK)));
        report.metric(Metric.atMost("ingest-first", ratios.of(FIRST).median(), "× floor", GOAL));
        report.metric(Metric.atMost("ingest-changed", ratios.of(CHANGED).median(), "× floor", GOAL));
        report.metric(Metric.atMost("ingest-resigned", ratios.of(RESIGNED).median(), "× floor", GOAL_RESIGNED));
    }

    private static boolean keepsObjects(Refresh refresh, Snapshot live) throws AggregateRefused {
        Set<Member> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        objects.addAll(live.members());
        return objects.containsAll(refresh.run().aggregate().snapshot().members());
    }

    /** A source that is unchanged is told by the digest of its file, when its server does not say so itself. */
    private void reportUnchanged(Report report) throws IOException {
        List<Double> seconds = new ArrayList<>();
        Machine.digest(files.current());
        for (int i = 0; i < rounds; i++) {
            double before = CpuClock.seconds();
            Machine.digest(files.current());
            seconds.add(CpuClock.seconds() - before);
        }
        Series digest = new Series("digest of an unchanged file", seconds);
        report.table("CPU seconds", List.of(digest));
        report.metric(Metric.atMost("ingest-unchanged", digest.median(), "CPU s", GOAL_UNCHANGED));
    }
}
