package kr.fedhub.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kr.fedhub.bench.machine.JavaProcess;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;

/** Heap: how little a refresh needs, and how much a live roster holds. */
final class IngestHeap {
    private static final double GOAL_ABOVE_IDLE = 64;
    private static final double GOAL_ROSTER = 2;
    private static final double MEBIBYTE = 1 << 20;
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final BenchFiles files;

    IngestHeap(BenchFiles files) {
        this.files = files;
    }

    void run(Report report) throws IOException, InterruptedException {
        System.out.println("  the smallest heaps");
        int idle = SmallestHeap.of(IdleMain.class, List.of());
        int refresh = SmallestHeap.of(
                RefreshMain.class,
                List.of(
                        files.folder().toString(),
                        files.current().toString(),
                        files.earlierSnapshot().toString(),
                        files.folder().resolve("next.snapshot").toString()));
        report.text("A whole refresh (members from what was written down, the new document, difference, new roster,"
                + " written down) runs with -Xmx" + refresh
                + "m; a JVM that does nothing, with the same class path, with"
                + " -Xmx" + idle + "m. Serial collector; found by bisection, one MiB fine.");
        report.metric(Metric.atMost("ingest-heap", refresh - idle, "MiB above idle", GOAL_ABOVE_IDLE));
        roster("roster-heap", files.earlierSnapshot(), report);
        if (Files.exists(files.real())) {
            roster("roster-heap-real", files.realSnapshot(), report);
        }
    }

    private static void roster(String metric, Path snapshot, Report report) throws IOException, InterruptedException {
        String[] said = JavaProcess.run(
                        RosterHeapMain.class,
                        List.of("-XX:+UseSerialGC", "-Xmx1g"),
                        List.of(snapshot.toString()),
                        AT_MOST)
                .orFail()
                .strip()
                .split(" ", -1);
        double mebibytes = Long.parseLong(said[0]) / MEBIBYTE;
        int members = Integer.parseInt(said[1]);
        report.text("The live roster of `" + snapshot.getFileName() + "`, " + members + " members, holds "
                + Report.decimals(mebibytes) + " MiB of heap; the file has " + Files.size(snapshot) + " bytes.");
        report.metric(Metric.atMost(metric, mebibytes * 1000 / members, "MiB per 1,000 members", GOAL_ROSTER));
    }
}
