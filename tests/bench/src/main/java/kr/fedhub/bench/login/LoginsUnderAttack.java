package kr.fedhub.bench.login;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.fedhub.bench.login.LoginPart.Logins;
import kr.fedhub.bench.measure.Percentiles;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;
import kr.fedhub.bench.server.BenchRealm;

/**
 * How long others wait while somebody tries to keep the hub busy: with answers that trickle in, and with a thousand at once.
 *
 * <p>Keycloak reads a form on one of its threads, so each slow sender holds one until the server's read timeout. No extension
 * can change that; a proxy in front that reads requests whole can. Both are measured: fewer senders than threads without a
 * proxy, ten times as many with one.
 */
final class LoginsUnderAttack {
    private static final int LOGINS = 200;
    private static final int FEW_SENDERS = 40;
    private static final int MANY_SENDERS = 500;
    private static final int PARALLEL = 1_000;
    private static final double P99 = 0.99;
    private static final double GOAL = 2;

    private final Logins logins;
    private final BenchRealm realm;
    private final Path folder;
    private final List<List<String>> rows = new ArrayList<>();

    LoginsUnderAttack(Logins logins, BenchRealm realm, Path folder) {
        this.logins = logins;
        this.realm = realm;
        this.folder = folder;
    }

    void run(Report report) throws IOException, InterruptedException {
        rows.add(List.of("", "p50", "p99", "p99 ÷ left alone", "95 %"));
        Percentiles alone = measure(() -> {});
        row("left alone", alone, alone);
        System.out.println("  logins beside slow senders");
        Percentiles few = besideSlow(logins.server(), FEW_SENDERS);
        row(FEW_SENDERS + " slow senders", few, alone);
        report.metric(Metric.atMost("login-p99-slow-senders", few.at(P99) / alone.at(P99), "× left alone", GOAL));
        System.out.println("  logins beside a flood");
        besideFlood("flood", logins.server(), "login-p99-flood", alone, report);
        behindProxy(alone, report);
        row("left alone again", measure(() -> {}), alone);
        report.text("Wall clock of whole returning logins, one after the other, in milliseconds, " + LOGINS
                + " of each. Slow senders announce an answer and send a byte of it between two logins. The flood is "
                + PARALLEL
                + " deeply nested answers that are always under way. Senders, logins, server and database share"
                + " the processors.");
        report.table(rows);
    }

    private void behindProxy(Percentiles alone, Report report) throws IOException, InterruptedException {
        Optional<BufferingProxy> started = BufferingProxy.start(folder, logins.server());
        if (started.isEmpty()) {
            report.text("nginx is not installed: attacks behind a proxy are not measured.");
            return;
        }
        try (BufferingProxy proxy = started.get()) {
            Percentiles many = besideSlow(proxy.address(), MANY_SENDERS);
            row(MANY_SENDERS + " slow senders behind a proxy", many, alone);
            report.metric(Metric.atMost(
                    "login-p99-slow-senders-behind-proxy", many.at(P99) / alone.at(P99), "× left alone", GOAL));
            besideFlood(
                    "flood behind a proxy with a limit",
                    proxy.limited(),
                    "login-p99-flood-behind-proxy",
                    alone,
                    report);
        }
    }

    private void besideFlood(String name, URI server, String metric, Percentiles alone, Report report)
            throws IOException, InterruptedException {
        try (AnswerFlood flood = new AnswerFlood(server, realm, PARALLEL)) {
            Percentiles flooded = measure(flood::keepUp);
            row(name + " (" + flood.refused() + " refused)", flooded, alone);
            report.metric(Metric.atMost(metric, flooded.at(P99) / alone.at(P99), "× left alone", GOAL));
        }
    }

    private Percentiles besideSlow(URI server, int count) throws IOException, InterruptedException {
        try (SlowSenders senders = new SlowSenders(server, realm, count)) {
            return measure(senders::trickle);
        }
    }

    /** What happens between two logins. */
    private interface Meanwhile {
        void goOn() throws IOException;
    }

    private Percentiles measure(Meanwhile meanwhile) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < LOGINS; i++) {
            meanwhile.goOn();
            Visit.Times one = logins.once(realm);
            times.add(one.request() + one.answer());
        }
        return new Percentiles(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void row(String name, Percentiles times, Percentiles base) {
        var interval = times.ratio(base, P99);
        rows.add(List.of(
                name,
                Report.decimals(times.at(0.5)),
                Report.decimals(times.at(P99)),
                Report.decimals(times.at(P99) / base.at(P99)),
                Report.decimals(interval.low()) + "–" + Report.decimals(interval.high())));
    }
}
