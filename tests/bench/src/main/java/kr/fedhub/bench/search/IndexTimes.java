package kr.fedhub.bench.search;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.fedhub.bench.ingest.Wordbook;
import kr.fedhub.bench.measure.Percentiles;
import kr.fedhub.bench.report.Metric;
import kr.fedhub.bench.report.Report;
import kr.fedhub.core.search.InstitutionIndex;
import kr.fedhub.core.search.SearchEntry;
import kr.fedhub.core.search.SearchTerm;
import kr.fedhub.core.search.SearchTerm.Kind;

/** The search index by itself, inside this JVM: its memory, how long it takes to make, and how long a query waits for its answer. */
final class IndexTimes {
    private static final int SHOWN = 41;
    private static final int AT_ONCE = 20;
    private static final int ROUNDS = 200;
    private static final int COLLECTIONS = 4;
    private static final long SEED = 20_261_126;
    private static final double MEBIBYTE = 1024 * 1024;
    private static final double NANOSECONDS_IN_MILLISECOND = 1e6;
    private static final double GOAL_MEBIBYTES = 2;
    private static final double THOUSAND = 1000;
    private static final double P50 = 0.5;
    private static final double P99 = 0.99;

    private IndexTimes() {}

    static void run(int institutions, Report report) throws Exception {
        System.out.println("  the index");
        List<SearchEntry> entries = entries(institutions);
        InstitutionIndex.of(entries);
        long before = live();
        long start = System.nanoTime();
        InstitutionIndex index = InstitutionIndex.of(entries);
        double made = (System.nanoTime() - start) / NANOSECONDS_IN_MILLISECOND;
        double heap = (live() - before) / MEBIBYTE;
        Percentiles alone = measure(index, 1);
        Percentiles together = measure(index, AT_ONCE);
        report.section("Search: the index");
        report.text("The index of " + institutions
                + " invented institutions with two names and a domain each, made in "
                + Report.decimals(made) + " ms, holds " + Report.decimals(heap) + " MiB. Wall clock of "
                + Queries.odd().texts().size()
                + " queries in turns, in milliseconds, inside one JVM without HTTP, by one thread and by " + AT_ONCE
                + " at once; the first " + SHOWN
                + " hits are asked for. Here all search at once; the hub lets no more search than it has"
                + " processors, and the rest wait in line.");
        report.table(
                List.of(List.of("threads", "p50", "p99"), row("1", alone), row(String.valueOf(AT_ONCE), together)));
        report.metric(Metric.atMost(
                "search-index-heap", heap * THOUSAND / institutions, "MiB per 1,000 institutions", GOAL_MEBIBYTES));
    }

    private static List<String> row(String threads, Percentiles times) {
        return List.of(threads, Report.decimals(times.at(P50)), Report.decimals(times.at(P99)));
    }

    private static List<SearchEntry> entries(int count) {
        Random random = new Random(SEED);
        return IntStream.range(0, count)
                .mapToObj(number -> new Wordbook(number, random))
                .map(words -> new SearchEntry(
                        words.host(),
                        Stream.of(
                                        new SearchTerm(words.korean(), Kind.NAME),
                                        new SearchTerm(words.english(), Kind.NAME),
                                        new SearchTerm(words.host(), Kind.DOMAIN))
                                .toList()))
                .toList();
    }

    private static Percentiles measure(InstitutionIndex index, int threads) throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(threads);
        try {
            Callable<List<Double>> asker = () -> times(index, ROUNDS / threads);
            // Once unmeasured, for the compiler.
            times(index, ROUNDS);
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> one : askers.invokeAll(Collections.nCopies(threads, asker))) {
                all.addAll(one.get());
            }
            return new Percentiles(all.stream().mapToDouble(Double::doubleValue).toArray());
        } finally {
            askers.shutdownNow();
        }
    }

    private static List<Double> times(InstitutionIndex index, int rounds) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            for (String query : Queries.odd().texts()) {
                long start = System.nanoTime();
                if (index.find(query, SHOWN).size() > SHOWN) {
                    throw new IllegalStateException("More was found than asked for");
                }
                times.add((System.nanoTime() - start) / NANOSECONDS_IN_MILLISECOND);
            }
        }
        return times;
    }

    private static long live() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
