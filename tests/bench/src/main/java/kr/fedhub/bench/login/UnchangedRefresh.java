package kr.fedhub.bench.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.fedhub.bench.machine.ProcessorTime;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;

/**
 * A refresh on the running server whose source has nothing new: once with the very same file, once with a file of the same
 * content and another date, which has to be read to be recognized.
 */
final class UnchangedRefresh {
    private static final Duration AT_MOST = Duration.ofMinutes(4);
    private static final double GOAL_SECONDS = 0.3;
    private static final String UNCHANGED = "result=UNCHANGED";

    private final LoginServer server;

    UnchangedRefresh(LoginServer server) {
        this.server = server;
    }

    void run(Path aggregate, Report report) throws IOException, InterruptedException, SQLException {
        System.out.println("  refreshes of unchanged sources");
        server.statements().on();
        Cost same = refresh();
        Files.setLastModifiedTime(aggregate, FileTime.from(Instant.now()));
        Cost touched = refresh();
        server.statements().off();
        report.text(
                "Refreshes on the running server, every minute, of both realms' sources, in a window from before until"
                        + " after both said that nothing is new; the processor time is that of the server with all else it did in"
                        + " the window. With the very same files: " + same
                        + ". With a new date on the large file, which then has"
                        + " to be read to be recognized: " + touched + ".");
        report.metric(Metric.atMost("refresh-unchanged-cpu", same.seconds, "CPU s", GOAL_SECONDS));
        report.metric(Metric.atMost("refresh-unchanged-writes", same.writes + touched.writes, "writes", 0));
    }

    /** What a refresh took: seconds of processor time, statements that write. */
    private record Cost(double seconds, int writes) {
        @Override
        public String toString() {
            return Report.decimals(seconds) + " CPU s, " + writes + " writes to the hub's tables";
        }
    }

    private Cost refresh() throws IOException, InterruptedException, SQLException {
        awaitRefreshes();
        String from = server.statements().mark();
        double before = ProcessorTime.ofChildren("java");
        awaitRefreshes();
        double used = ProcessorTime.ofChildren("java") - before;
        List<String> queries =
                server.statements().between(from, server.statements().mark());
        int writes = (int) queries.stream()
                .filter(StatementLog::isWrite)
                .filter(query -> query.toLowerCase(java.util.Locale.ROOT).contains("hub_"))
                .count();
        return new Cost(used, writes);
    }

    /** Waits until the sources of both realms have been looked at once more. */
    private void awaitRefreshes() throws IOException, InterruptedException {
        long seen = refreshes();
        Waiting.until(AT_MOST, () -> refreshes() >= seen + 2);
    }

    private long refreshes() throws IOException {
        return Files.readAllLines(server.log()).stream()
                .filter(line -> line.contains(UNCHANGED))
                .count();
    }
}
