package kr.fedhub.bench.login;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.fedhub.bench.login.LoginPart.Logins;
import kr.fedhub.bench.measure.Series;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;
import kr.fedhub.bench.server.BenchRealm;
import kr.fedhub.bench.server.StatementLog;

/** The SQL of a returning login through a member, and through stock Keycloak's SAML broker with one mapper row. */
final class LoginStatements {
    private static final int BLOCK = 10;

    private final Logins logins;
    private final StatementLog log;
    private final BenchRealm hub;
    private final BenchRealm stock;
    private final Map<String, List<List<String>>> queries = new TreeMap<>();

    LoginStatements(Logins logins, StatementLog log, BenchRealm hub, BenchRealm stock) {
        this.logins = logins;
        this.log = log;
        this.hub = hub;
        this.stock = stock;
    }

    void run(Report report) throws IOException, InterruptedException, SQLException {
        log.on();
        for (BenchRealm realm : List.of(hub, stock, stock, hub)) {
            // Not counted: the setting has to reach every connection.
            logins.once(realm);
            for (int i = 0; i < BLOCK; i++) {
                String from = log.mark();
                logins.once(realm);
                String to = log.mark();
                queries.computeIfAbsent(realm.name(), any -> new ArrayList<>()).add(log.between(from, to));
            }
        }
        log.off();
        Series ours = counts(hub);
        Series theirs = counts(stock);
        report.text(
                "SQL statements of a returning login, from the service's request until the browser is back with a code,"
                        + " without those that only begin and end transactions, as PostgreSQL logs them. Both realms have one"
                        + " mapper row.");
        report.table("statements", List.of(ours, theirs));
        report.table(breakdown());
        report.metric(Metric.atMost("login-statements", ours.median(), "statements", theirs.median()));
    }

    private Series counts(BenchRealm realm) {
        return new Series(
                realm.name(),
                of(realm).stream().map(login -> (double) login.size()).toList());
    }

    private List<List<String>> breakdown() {
        Map<String, Double> ours = shapes(hub);
        Map<String, Double> theirs = shapes(stock);
        TreeSet<String> all = new TreeSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("statement, mean of a login", hub.name(), stock.name()));
        all.forEach(shape -> rows.add(List.of(
                shape,
                Report.decimals(ours.getOrDefault(shape, 0.0)),
                Report.decimals(theirs.getOrDefault(shape, 0.0)))));
        return rows;
    }

    private Map<String, Double> shapes(BenchRealm realm) {
        double all = of(realm).size();
        return of(realm).stream()
                .flatMap(List::stream)
                .map(StatementLog::shape)
                .collect(Collectors.groupingBy(
                        Function.identity(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.counting(), n -> n / all)));
    }

    private List<List<String>> of(BenchRealm realm) {
        return queries.getOrDefault(realm.name(), List.of());
    }
}
