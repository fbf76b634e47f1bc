package kr.fedhub.bench.search;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import kr.fedhub.bench.load.Load;
import kr.fedhub.bench.load.LoadResult;
import kr.fedhub.bench.measure.Percentiles;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;

/** How long the hub takes to answer a search over HTTP, and how much it says. */
final class HttpTimes {
    static final int CONNECTIONS = 20;
    static final String SERVER = "java";

    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(15);
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final double TYPED_A_SECOND = 100;
    private static final double GOAL_MILLISECONDS = 10;
    private static final double GOAL_BYTES = 10_240;
    private static final double P50 = 0.5;
    private static final double P99 = 0.99;

    private final SearchServer server;
    private final Queries typed;
    private final Queries different;

    HttpTimes(SearchServer server, Queries typed, Queries different) {
        this.server = server;
        this.typed = typed;
        this.different = different;
    }

    void run(int institutions, Report report) throws IOException, InterruptedException {
        System.out.println("  the hub over HTTP");
        List<URI> queries = server.queries(typed);
        Load.closedLoop(queries, CONNECTIONS, WARM_UP, SETTLING).run(SERVER);
        LoadResult closed =
                Load.closedLoop(queries, CONNECTIONS, SETTLING, MEASURED).run(SERVER);
        LoadResult paced = new Load(queries, CONNECTIONS, TYPED_A_SECOND, SETTLING, MEASURED).run(SERVER);
        LoadResult once = Load.closedLoop(server.queries(different), CONNECTIONS, SETTLING, SHORT)
                .run(SERVER);
        report.section("Search: over HTTP");
        report.text(typed.texts().size() + " queries, " + typed.different()
                + " different ones, as people ask who type names of institutions letter by letter, in turns over "
                + CONNECTIONS
                + " kept connections to a hub with " + institutions + " institutions and without a limit of requests,"
                + " in milliseconds until the last byte, for "
                + MEASURED.toSeconds() + " s after " + WARM_UP.toSeconds()
                + " s of warm-up. In the closed loop each connection asks again at once. Paced, all together ask "
                + (int) TYPED_A_SECOND
                + " times a second, as twenty people who type do, and time counts from when it was to be asked. Whoever asks is a"
                + " process on the same processors; the last column is what it used of them.");
        report.table(List.of(
                List.of(
                        "",
                        "p50",
                        "p99",
                        "requests/s",
                        "largest answer, bytes",
                        "CPU ms of the server an answer",
                        "CPU s of the askers"),
                row("closed loop", closed),
                row("paced", paced),
                row("closed loop, nothing asked twice", once)));
        report.text(
                "The hub gives an answer again for half a minute, so it seldom searches for what many people type. In the last"
                        + " row " + different.texts().size() + " different beginnings of names are asked for "
                        + SHORT.toSeconds() + " s, each at most once.");
        report.metric(Metric.atMost(
                "search-http-p99", closed.times().at(P99), "ms at " + CONNECTIONS + " connections", GOAL_MILLISECONDS));
        report.metric(Metric.atMost(
                "search-http-p99-nothing-twice",
                once.times().at(P99),
                "ms at " + CONNECTIONS + " connections",
                GOAL_MILLISECONDS));
        report.metric(Metric.atMost(
                "search-answer-bytes", (double) Math.max(closed.largest(), paced.largest()), "bytes", GOAL_BYTES));
    }

    private static List<String> row(String name, LoadResult result) {
        Percentiles times = result.times();
        return List.of(
                name,
                Report.decimals(times.at(P50)),
                Report.decimals(times.at(P99)),
                Report.decimals(result.perSecond()),
                String.valueOf(result.largest()),
                Report.decimals(result.serverMilliseconds()),
                Report.decimals(result.askers()));
    }
}
