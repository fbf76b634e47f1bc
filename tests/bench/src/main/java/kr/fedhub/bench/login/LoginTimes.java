package kr.fedhub.bench.login;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kr.fedhub.bench.BenchOptions;
import kr.fedhub.bench.login.LoginPart.Logins;
import kr.fedhub.bench.measure.Percentiles;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;
import kr.fedhub.bench.server.BenchRealm;

/** How long logins take with ten members and with ten thousand, in turns: few, many, many, few. */
final class LoginTimes {
    private static final int LOGINS_A_ROUND = 50;
    private static final int WARM_UPS = 200;
    private static final double P95 = 0.95;
    private static final double GOAL = 1.10;

    private final Logins logins;
    private final BenchRealm few;
    private final BenchRealm many;
    private final BenchOptions options;
    private final List<Visit.Times> fewTimes = new ArrayList<>();
    private final List<Visit.Times> manyTimes = new ArrayList<>();

    LoginTimes(Logins logins, BenchRealm few, BenchRealm many, BenchOptions options) {
        this.logins = logins;
        this.few = few;
        this.many = many;
        this.options = options;
    }

    void run(Report report) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UPS; i++) {
            logins.once(few);
            logins.once(many);
        }
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < LOGINS_A_ROUND / 2; i++) {
                fewTimes.add(logins.once(few));
                manyTimes.add(logins.once(many));
                manyTimes.add(logins.once(many));
                fewTimes.add(logins.once(few));
            }
            System.out.println("  logins, round " + (round + 1) + " of " + options.rounds());
        }
        report.text("Wall clock of returning logins, each in a new browser, in milliseconds: " + fewTimes.size()
                + " with " + LoginFilesMain.FEW + " members and as many with " + options.entities()
                + ", in turns on one server after " + WARM_UPS
                + " warm-ups each. The request is the service's, until the"
                + " browser is sent to the institution; the answer is the institution's, until the browser is back at the"
                + " service. The first two columns are the same realm's logins taken apart: how far the machine can be"
                + " trusted.");
        report.table(List.of(
                List.of(
                        "",
                        "few p50",
                        "few p95",
                        "many p50",
                        "many p95",
                        "p95 few ÷ few, 95 %",
                        "p95 many ÷ few",
                        "95 %"),
                row("request", Visit.Times::request, "login-request-p95", report),
                row("answer", Visit.Times::answer, "login-answer-p95", report)));
    }

    private List<String> row(String name, ToDoubleFunction<Visit.Times> part, String metric, Report report) {
        Percentiles less = new Percentiles(fewTimes.stream().mapToDouble(part).toArray());
        Percentiles more = new Percentiles(manyTimes.stream().mapToDouble(part).toArray());
        double ratio = more.at(P95) / less.at(P95);
        report.metric(Metric.atMost(metric, ratio, "× with " + LoginFilesMain.FEW, GOAL));
        return List.of(
                name,
                Report.decimals(less.at(0.5)),
                Report.decimals(less.at(P95)),
                Report.decimals(more.at(0.5)),
                Report.decimals(more.at(P95)),
                text(less.everySecond(1).ratio(less.everySecond(0), P95)),
                Report.decimals(ratio),
                text(more.ratio(less, P95)));
    }

    private static String text(kr.fedhub.bench.measure.Series.Interval interval) {
        return Report.decimals(interval.low()) + "–" + Report.decimals(interval.high());
    }
}
