package kr.fedhub.bench.ingest;

import java.util.List;
import kr.fedhub.bench.measure.Contest;
import kr.fedhub.bench.measure.Contestant;
import kr.fedhub.bench.measure.Results;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;
import kr.fedhub.core.metadata.aggregate.Aggregate;

/** The same for identity providers of real federations. */
final class RealTime {
    private static final String FLOOR = "floor, real";
    private static final String FIRST = "first import, real";
    private static final int WARM_UPS = 2;
    private static final double GOAL = 1.5;

    private final BenchFiles files;
    private final int rounds;

    RealTime(BenchFiles files, int rounds) {
        this.files = files;
        this.rounds = rounds;
    }

    void run(Report report) throws Exception {
        Aggregate aggregate = files.reader().read(files.real(), List.of());
        Refresh.write(aggregate.snapshot(), files.realSnapshot());
        Floor floor =
                new Floor(files.real(), files.anchor().certificates().get(0).getPublicKey());
        Refresh first = new Refresh(files.reader(), files.real(), Refresh.nothing());
        int members = aggregate.snapshot().members().size();
        Results results = new Contest(
                        List.of(
                                new Contestant(FLOOR, floor::run),
                                new Contestant(FIRST, () -> first.runExpecting(members, 0))),
                        WARM_UPS,
                        rounds)
                .run(line -> System.out.println("  real: " + line));
        Results ratios = results.over(FLOOR);
        report.text("Real metadata: " + aggregate.identityProviders() + " identity providers, " + members + " usable, "
                + aggregate.skipped().size() + " skipped, "
                + aggregate.remarks().size() + " remarks.");
        report.table("CPU seconds", results.all());
        report.table("ratio to the floor", ratios.all());
        report.metric(Metric.atMost("ingest-real-first", ratios.of(FIRST).median(), "× floor", GOAL));
    }
}
