package kr.fedhub.bench.login;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.fedhub.bench.measure.Series;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;
import kr.fedhub.bench.server.BenchRealm;
import kr.fedhub.bench.server.StatementLog;

/** The SQL that first use adds to entries of a researcher whose account is linked. */
record FirstUseStatements(FirstUseTimes.Entries entries, BenchInstitution institution, StatementLog log) {
    private static final int BLOCK = 10;

    /** What entries of one kind sent to the database, entry by entry. */
    private record Sent(String name, List<List<String>> entries) {
        Sent(String name) {
            this(name, new ArrayList<>());
        }

        Series counts() {
            return new Series(
                    name, entries.stream().map(entry -> (double) entry.size()).toList());
        }

        double aboutLinks() {
            return entries.stream()
                            .flatMap(List::stream)
                            .map(StatementLog::shape)
                            .filter(shape -> shape.endsWith("hub_service_link"))
                            .count()
                    / (double) entries.size();
        }
    }

    void run(BenchRealm off, BenchRealm on, Report report) throws IOException, InterruptedException, SQLException {
        Sent offLogins = new Sent("login, off");
        Sent offSessions = new Sent("with a session, off");
        Sent onLogins = new Sent("login, on");
        Sent onSessions = new Sent("with a session, on");
        log.on();
        for (int turn = 0; turn < 2; turn++) {
            measure(off, offLogins, offSessions);
            measure(on, onLogins, onSessions);
        }
        log.off();
        report.text(
                "SQL statements of those entries, without those that only begin and end transactions, as PostgreSQL logs"
                        + " them.");
        report.table(
                "statements",
                Stream.of(offLogins, onLogins, offSessions, onSessions)
                        .map(Sent::counts)
                        .toList());
        report.text("Of them about links, mean: " + Report.decimals(onLogins.aboutLinks()) + " of a login, "
                + Report.decimals(onSessions.aboutLinks()) + " of an entry with a session.");
        report.metric(Metric.atMost("first-use-statements", added(onLogins, offLogins), "statements", 1));
        report.metric(Metric.atMost("first-use-session-statements", added(onSessions, offSessions), "statements", 0));
    }

    private void measure(BenchRealm realm, Sent logins, Sent sessions)
            throws IOException, InterruptedException, SQLException {
        // Not counted: the setting has to reach every connection.
        entries.visit().logIn(realm, institution);
        for (int i = 0; i < BLOCK; i++) {
            Visit visit = entries.visit();
            String begin = log.mark();
            visit.logIn(realm, institution);
            String between = log.mark();
            visit.again(realm);
            String end = log.mark();
            logins.entries().add(log.between(begin, between));
            sessions.entries().add(log.between(between, end));
        }
    }

    private static double added(Sent on, Sent off) {
        return on.counts().median() - off.counts().median();
    }
}
