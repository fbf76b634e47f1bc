package kr.fedhub.bench.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.fedhub.bench.machine.ProcessorTime;
import kr.fedhub.bench.measure.Series;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;
import kr.fedhub.bench.server.AdminRest;
import kr.fedhub.bench.server.BenchRealm;
import kr.fedhub.bench.server.StatementLog;

/**
 * Refreshes on the running server whose source has nothing new: with the very same file, and with a file of the same content
 * and another date, which has to be read to be recognized.
 */
final class UnchangedRefresh {
    private static final int ROUNDS = 10;
    private static final double GOAL_SECONDS = 0.3;

    private final StatementLog statements;
    private final AdminRest admin;
    private final BenchRealm realm;
    private final List<String> writes = new ArrayList<>();

    UnchangedRefresh(StatementLog statements, AdminRest admin, BenchRealm realm) {
        this.statements = statements;
        this.admin = admin;
        this.realm = realm;
    }

    void run(Path aggregate, Report report) throws IOException, InterruptedException, SQLException {
        System.out.println("  refreshes of unchanged sources");
        statements.on();
        cost();
        List<Double> same = new ArrayList<>();
        List<Double> touched = new ArrayList<>();
        writes.clear();
        for (int i = 0; i < ROUNDS; i++) {
            same.add(cost());
            Files.setLastModifiedTime(aggregate, FileTime.from(Instant.now().plusSeconds(i)));
            touched.add(cost());
        }
        statements.off();
        report.text(
                "Processor time of the whole server while an admin asks for a refresh, in seconds, and every statement"
                        + " that writes to the database meanwhile: " + writes.size() + " " + writes);
        Series equal = new Series("the very same file", same);
        Series read = new Series("same content, new date", touched);
        report.table("CPU s", List.of(equal, read));
        report.metric(Metric.atMost("refresh-unchanged-cpu", equal.median(), "CPU s", GOAL_SECONDS));
        report.metric(Metric.atMost("refresh-touched-cpu", read.median(), "CPU s", GOAL_SECONDS));
        report.metric(Metric.atMost("refresh-unchanged-writes", writes.size(), "writes", 0));
    }

    private double cost() throws IOException, InterruptedException, SQLException {
        String from = statements.mark();
        double before = ProcessorTime.ofChildren("java");
        String result = realm.refresh(admin);
        double used = ProcessorTime.ofChildren("java") - before;
        if (!result.equals("unchanged")) {
            throw new IOException("A refresh that should bring nothing ended as " + result);
        }
        statements.between(from, statements.mark()).stream()
                .filter(StatementLog::isWrite)
                .map(StatementLog::shape)
                .forEach(writes::add);
        return used;
    }
}
