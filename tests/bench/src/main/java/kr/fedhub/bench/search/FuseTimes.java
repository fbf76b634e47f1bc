package kr.fedhub.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.fedhub.bench.load.Load;
import kr.fedhub.bench.load.LoadResult;
import kr.fedhub.bench.measure.Series;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;

/** The hub and fuse.js with the same queries on the same institutions, in turns. */
final class FuseTimes {
    private static final String RATIO = "search-fuse-ratio";
    private static final int MOST_ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration HUB = Duration.ofSeconds(10);
    private static final Duration FUSE = Duration.ofSeconds(20);
    private static final double GOAL = 100;
    private static final double P50 = 0.5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SearchServer server;
    private final Queries typed;
    private final List<URI> hub;
    private final SearchFiles files;
    private final int rounds;

    FuseTimes(SearchServer server, Queries typed, SearchFiles files, int rounds) {
        this.server = server;
        this.typed = typed;
        hub = server.queries(typed);
        this.files = files;
        this.rounds = Math.min(rounds, MOST_ROUNDS);
    }

    void run(Report report) throws IOException, InterruptedException {
        System.out.println("  fuse.js over HTTP");
        report.section("Search: beside fuse.js");
        Path folder = files.folder().resolve("fuse");
        Optional<String> missing = FuseServer.install(folder);
        if (missing.isPresent()) {
            report.notRun(List.of(RATIO), missing.get());
            return;
        }
        try (FuseServer fuse = FuseServer.start(folder, files.feed())) {
            report.text("fuse.js behind Node's own HTTP server, with thiss-mdq's options, fields and way to ask, in "
                    + fuse.workers()
                    + " processes as thiss-mdq starts one for each processor; it answers the first 20. Both in"
                    + " turns, on the same institutions. Requests a second over " + HttpTimes.CONNECTIONS
                    + " connections, " + HUB.toSeconds() + " s a round of the hub and " + FUSE.toSeconds()
                    + " s of fuse.js, each after " + WARM_UP.toSeconds() + " s of warm-up.");
            throughput(fuse, report);
            alone(fuse, report);
            found(fuse, report);
        }
    }

    private void throughput(FuseServer fuse, Report report) throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> fuzzy = new ArrayList<>();
        List<Double> ourCost = new ArrayList<>();
        List<Double> theirCost = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            LoadResult us = load(hub, HttpTimes.SERVER, HUB, HttpTimes.CONNECTIONS);
            LoadResult them = load(fuse.queries(typed), FuseServer.PROGRAM, FUSE, HttpTimes.CONNECTIONS);
            ours.add(us.perSecond());
            ourCost.add(us.serverMilliseconds());
            theirs.add(them.perSecond());
            theirCost.add(them.serverMilliseconds());
            fuzzy.add(load(fuse.fuzzyQueries(typed), FuseServer.PROGRAM, FUSE, HttpTimes.CONNECTIONS)
                    .perSecond());
            System.out.println("  hub and fuse.js, round " + (round + 1) + " of " + rounds);
        }
        Series us = new Series("hub", ours);
        Series them = new Series("fuse.js as thiss-mdq asks", theirs);
        Series slips = new Series("fuse.js, the same options, slips too", fuzzy);
        report.table("requests/s", List.of(us, them, slips));
        Series ratio = us.over(them);
        report.table("×", List.of(ratio, us.over(slips)));
        report.table(
                "CPU ms of the server an answer",
                List.of(new Series("hub", ourCost), new Series("fuse.js as thiss-mdq asks", theirCost)));
        report.metric(Metric.atLeast(RATIO, ratio.median(), "× requests/s of fuse.js", GOAL));
    }

    private void alone(FuseServer fuse, Report report) throws IOException, InterruptedException {
        report.text("One connection, in milliseconds at the median: hub "
                + median(hub, HttpTimes.SERVER) + ", fuse.js as thiss-mdq asks "
                + median(fuse.queries(typed), FuseServer.PROGRAM) + ", slips too "
                + median(fuse.fuzzyQueries(typed), FuseServer.PROGRAM) + ".");
    }

    private static String median(List<URI> queries, String server) throws IOException, InterruptedException {
        return Report.decimals(load(queries, server, HUB, 1).times().at(P50));
    }

    private static LoadResult load(List<URI> queries, String server, Duration measured, int connections)
            throws IOException, InterruptedException {
        return Load.closedLoop(queries, connections, WARM_UP, measured).run(server);
    }

    /** That both have the same institutions, and what either makes of a query. */
    private void found(FuseServer fuse, Report report) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Queries odd = Queries.odd();
        List<URI> ours = server.queries(odd);
        rows.add(List.of("found, 20 at most", "hub", "fuse.js as thiss-mdq asks", "slips too"));
        for (int i = 0; i < odd.texts().size(); i++) {
            rows.add(List.of(
                    odd.texts().get(i),
                    String.valueOf(answer(ours.get(i)).path("institutions").size()),
                    String.valueOf(answer(fuse.queries(odd).get(i)).size()),
                    String.valueOf(answer(fuse.fuzzyQueries(odd).get(i)).size())));
        }
        report.table(rows);
    }

    private static JsonNode answer(URI query) throws IOException {
        try (InputStream in = query.toURL().openStream()) {
            return JSON.readTree(in);
        }
    }
}
