package kr.fedhub.bench.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import kr.fedhub.bench.machine.ChildProcess;
import kr.fedhub.bench.machine.JavaProcess;

/**
 * The smallest {@code -Xmx} with which a class runs to its end, found by bisection. It runs with the serial collector, whose
 * least heap does not depend on regions or threads. A run that takes six times as long as one with plenty of heap has not passed.
 */
final class SmallestHeap {
    private static final int PLENTY = 1024;
    private static final int SLOWER = 6;
    private static final Duration AT_MOST = Duration.ofMinutes(10);
    private static final Duration AT_LEAST = Duration.ofSeconds(10);

    private SmallestHeap() {}

    /** In mebibytes. */
    static int of(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        run(main, PLENTY, arguments, AT_MOST).orFail();
        Duration patience =
                Duration.ofNanos((System.nanoTime() - start) * SLOWER).plus(AT_LEAST);
        int tooSmall = 1;
        int enough = PLENTY;
        while (enough - tooSmall > 1) {
            int middle = enough > 2 * tooSmall + 16 ? Math.max(tooSmall + 1, enough / 2) : (tooSmall + enough) / 2;
            if (run(main, middle, arguments, patience).exit() == 0) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        return enough;
    }

    private static ChildProcess run(Class<?> main, int mebibytes, List<String> arguments, Duration atMost)
            throws IOException, InterruptedException {
        List<String> options = List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xmx" + mebibytes + "m");
        return JavaProcess.run(main, options, arguments, atMost);
    }
}
