package kr.fedhub.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import kr.fedhub.bench.measure.Percentiles;
import kr.fedhub.bench.measure.Series;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;
import kr.fedhub.bench.search.PageLoad.Numbers;

/** The discovery page in Chromium: what it weighs, when it is there, whether it stays in place, how fast it answers keys. */
final class PageNumbers {
    private static final int LOADS = 7;
    private static final int FEWEST_KEYSTROKES = 60;
    private static final double THOUSAND = 1000;
    private static final double P50 = 0.5;
    private static final double P95 = 0.95;
    private static final double GOAL_BYTES = 51_200;
    private static final double GOAL_REQUESTS = 4;
    private static final double GOAL_LCP = 1000;
    private static final double GOAL_KEYSTROKE = 50;
    private static final String BYTES = "discovery-page-bytes";
    private static final String REQUESTS = "discovery-page-requests";
    private static final String LCP = "discovery-page-lcp";
    private static final String SHIFT = "discovery-page-cls";
    private static final String KEYSTROKE = "discovery-keystroke-p95";

    private final SearchServer server;

    PageNumbers(SearchServer server) {
        this.server = server;
    }

    void run(Report report) throws IOException {
        System.out.println("  the page in a browser");
        report.section("Search: the page");
        Optional<Path> executable = Chromium.executable();
        if (executable.isEmpty()) {
            report.notRun(
                    List.of(BYTES, REQUESTS, LCP, SHIFT, KEYSTROKE),
                    "No Chromium is on the path (Debian package chromium).");
            return;
        }
        try (Chromium chromium = Chromium.start(executable.get())) {
            loads(chromium, report);
            keystrokes(chromium, report);
        }
    }

    private void loads(Chromium chromium, Report report) throws IOException {
        List<Numbers> loads = new ArrayList<>();
        String seen = "";
        for (int i = 0; i < LOADS; i++) {
            try (PageLoad load = open(chromium)) {
                loads.add(load.numbers());
                seen = "Asked for: " + String.join(", ", load.paths()) + ". Moved by itself: "
                        + (load.moved().isEmpty() ? "nothing" : load.moved()) + ".";
            }
        }
        report.text(
                "The page from the service's request on until nothing comes any more and nobody has typed, on Chromium "
                        + chromium.browser().version() + " with nothing in its cache, " + LOADS
                        + " times; bytes as transferred, heads included. Browser, hub and database share the processors. "
                        + seen);
        costs(loads, report);
    }

    private static void costs(List<Numbers> loads, Report report) {
        Series bytes = series("bytes without fonts", loads, Numbers::bytes);
        Series requests = series("requests to the hub without fonts", loads, Numbers::requests);
        Series fontBytes = series("bytes of fonts", loads, Numbers::fontBytes);
        Series fontRequests = series("requests for fonts", loads, Numbers::fontRequests);
        Series lcp = series("largest contentful paint, ms", loads, Numbers::lcp);
        Series shift = series("layout shift, thousandths", loads, load -> load.shift() * THOUSAND);
        report.table("page", List.of(bytes, requests, fontBytes, fontRequests, lcp, shift));
        report.metric(Metric.atMost(BYTES, bytes.median(), "bytes without fonts", GOAL_BYTES));
        report.metric(Metric.atMost(REQUESTS, requests.median(), "requests without fonts", GOAL_REQUESTS));
        report.metric(Metric.atMost(LCP, lcp.median(), "ms", GOAL_LCP));
        report.metric(Metric.atMost(SHIFT, shift.max(), "thousandths of layout shift", 0));
    }

    private void keystrokes(Chromium chromium, Report report) throws IOException {
        try (PageLoad load = open(chromium)) {
            Keystrokes keystrokes = new Keystrokes(load.page());
            keystrokes.type();
            if (keystrokes.count() < FEWEST_KEYSTROKES) {
                throw new IllegalStateException("Only " + keystrokes.count() + " keystrokes changed the list");
            }
            Percentiles times = keystrokes.times();
            report.text(
                    "From a keystroke, Korean as an input method composes it and Latin, until the last change of the list that"
                            + " follows it has been painted, one after another: " + keystrokes.count() + " keystrokes, "
                            + Report.decimals(times.at(P50)) + " ms at the median, " + Report.decimals(times.at(P95))
                            + " ms at p95; after " + keystrokes.unchanged()
                            + " more the list stayed as it was. Layout shift with typing: "
                            + Report.decimals(load.numbers().shift()) + ".");
            report.metric(Metric.atMost(
                    KEYSTROKE, times.at(P95), "ms over " + keystrokes.count() + " keystrokes", GOAL_KEYSTROKE));
        }
    }

    private PageLoad open(Chromium chromium) throws IOException {
        return PageLoad.open(chromium.browser(), server.address(), server.page());
    }

    private static Series series(String name, List<Numbers> loads, ToDoubleFunction<Numbers> part) {
        return new Series(name, loads.stream().mapToDouble(part).boxed().toList());
    }
}
