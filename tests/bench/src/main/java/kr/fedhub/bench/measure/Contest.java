package kr.fedhub.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Contestants in one JVM, in rounds of the order A B … B A, so that a machine that gets slower or faster within a round
 * does so to all of them alike.
 *
 * @param contestants who takes part
 * @param warmUps runs of each before anything is measured
 * @param rounds rounds that are measured; each contestant runs twice in one
 */
public record Contest(List<Contestant> contestants, int warmUps, int rounds) {
    public Contest {
        contestants = List.copyOf(contestants);
        if (rounds < 1) {
            throw new IllegalArgumentException("A contest has at least one round");
        }
    }

    /**
     * Measures.
     *
     * @param progress hears a line after each round
     * @return by contestant, the processor time of each round in seconds: the mean of its two runs
     */
    public Results run(Consumer<String> progress) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            for (Contestant contestant : contestants) {
                contestant.work().run();
            }
            progress.accept("warm-up " + (i + 1) + " of " + warmUps);
        }
        Map<String, List<Double>> raw = new LinkedHashMap<>();
        contestants.forEach(contestant -> raw.put(contestant.name(), new ArrayList<>()));
        for (int i = 0; i < rounds; i++) {
            for (Contestant contestant : contestants) {
                measure(contestant, raw);
            }
            for (int back = contestants.size() - 1; back >= 0; back--) {
                measure(contestants.get(back), raw);
            }
            progress.accept("round " + (i + 1) + " of " + rounds);
        }
        List<Series> series = new ArrayList<>();
        raw.forEach((name, runs) -> series.add(Series.ofPairs(name, runs)));
        return new Results(series);
    }

    private static void measure(Contestant contestant, Map<String, List<Double>> into) throws Exception {
        // What the one before left behind is not this one's garbage.
        System.gc();
        double before = CpuClock.seconds();
        contestant.work().run();
        double used = CpuClock.seconds() - before;
        into.computeIfAbsent(contestant.name(), any -> new ArrayList<>()).add(used);
    }
}
