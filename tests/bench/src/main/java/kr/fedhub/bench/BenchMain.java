package kr.fedhub.bench;

import java.util.Map;
import java.util.TreeMap;
import kr.fedhub.bench.ingest.IngestPart;
import kr.fedhub.bench.login.FirstUsePart;
import kr.fedhub.bench.login.LoginPart;
import kr.fedhub.bench.machine.Machine;
import kr.fedhub.bench.report.Report;
import kr.fedhub.bench.search.SearchPart;

/**
 * Runs the parts of the benchmark and writes {@code report.md} and {@code report.tsv}. A goal that is missed is reported
 * and ends nothing; a part that cannot run ends with exit code 1.
 */
final class BenchMain {
    private static final Map<String, BenchPart> PARTS = new TreeMap<>(Map.of(
            "first-use",
            new FirstUsePart(),
            "ingest",
            new IngestPart(),
            "login",
            new LoginPart(),
            "search",
            new SearchPart()));

    private BenchMain() {}

    public static void main(String[] arguments) throws Exception {
        BenchOptions options = BenchOptions.read();
        if (!PARTS.keySet().containsAll(options.parts())) {
            throw new IllegalArgumentException(
                    "bench.parts names parts that there are not; there are " + PARTS.keySet());
        }
        Report report = new Report();
        report.section("Where");
        report.table(Machine.rows());
        report.text("Load average at the start: " + Machine.load());
        for (Map.Entry<String, BenchPart> part : PARTS.entrySet()) {
            if (options.parts().contains(part.getKey())) {
                System.out.println("Part " + part.getKey());
                part.getValue().run(options, report);
            }
        }
        report.text("Load average at the end: " + Machine.load());
        report.write(options.target());
        System.out.println(report.markdown());
    }
}
