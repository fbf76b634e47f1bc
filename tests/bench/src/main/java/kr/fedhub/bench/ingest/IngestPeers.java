package kr.fedhub.bench.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.bench.machine.ChildProcess;
import kr.fedhub.bench.machine.JavaProcess;
import kr.fedhub.bench.measure.Series;
import kr.fedhub.bench.report.Report;

/** Other programs and the hub's reader on the same file, each as a process of its own, taking turns. */
final class IngestPeers {
    private static final int MOST_ROUNDS = 3;
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final BenchFiles files;
    private final int rounds;
    private final Map<String, List<ChildProcess>> runs = new LinkedHashMap<>();

    IngestPeers(BenchFiles files, int rounds) {
        this.files = files;
        this.rounds = Math.min(rounds, MOST_ROUNDS);
    }

    void run(Report report) throws IOException, InterruptedException {
        Peers peers = new Peers(files);
        Optional<String> xmlsec1 = Peers.xmlsec1Version();
        Optional<String> simpleSamlPhp = Peers.simpleSamlPhpVersion();
        for (int i = 0; i < rounds; i++) {
            System.out.println("  processes, round " + (i + 1) + " of " + rounds);
            keep("hub, whole refresh in a cold JVM", hub());
            if (xmlsec1.isPresent()) {
                keep("xmlsec1 --verify: parse and verify", peers.xmlsec1(files.current()));
            }
            if (simpleSamlPhp.isPresent()) {
                keep("SimpleSAMLphp: parse, verify, arrays", peers.simpleSamlPhp(files.current()));
            }
        }
        report.text(
                "Side by side on `current.xml`, each as a process of its own and in turns; the hub's starts a JVM and"
                        + " compiles for each run, which a server does once in its life.");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "CPU seconds", "median", "min–max", "95 % interval of the median", "rounds", "peak memory, MiB"));
        runs.forEach((name, all) -> rows.add(row(name, all)));
        report.table(rows);
        report.text("xmlsec1: " + xmlsec1.orElse("**skipped**, not installed (Debian package xmlsec1)"));
        report.text("SimpleSAMLphp: "
                + simpleSamlPhp.orElse("**skipped**, not installed (Debian packages simplesamlphp, php-cli, php-xml)"));
    }

    private ChildProcess hub() throws IOException, InterruptedException {
        return JavaProcess.run(
                RefreshMain.class,
                List.of("-Xmx256m"),
                List.of(
                        files.folder().toString(),
                        files.current().toString(),
                        files.earlierSnapshot().toString(),
                        files.folder().resolve("next.snapshot").toString()),
                AT_MOST);
    }

    private void keep(String name, ChildProcess run) {
        run.orFail();
        runs.computeIfAbsent(name, any -> new ArrayList<>()).add(run);
    }

    private static List<String> row(String name, List<ChildProcess> all) {
        List<String> row = new ArrayList<>(Report.row(
                new Series(name, all.stream().map(ChildProcess::cpuSeconds).toList())));
        row.add(Report.decimals(
                all.stream().mapToDouble(ChildProcess::peakMebibytes).max().orElse(0)));
        return row;
    }
}
