package kr.fedhub.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kr.fedhub.bench.machine.ChildProcess;
import kr.fedhub.bench.machine.JavaProcess;
import kr.fedhub.bench.machine.ProcessorTime;

/**
 * Askers over HTTP, each with a connection of its own that is kept.
 *
 * @param queries what is asked, by address, in turns; each connection begins elsewhere
 * @param connections how many
 * @param rate requests a second of all together, whether answers come or not; 0: each asks again at once
 * @param warmUp how long it goes on before anything counts
 * @param measured how long it counts
 */
public record Load(List<URI> queries, int connections, double rate, Duration warmUp, Duration measured) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Little of it is compiled twice, and its collector stays on one thread: the server shall have the processors. */
    private static final List<String> FRUGAL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    public Load {
        queries = List.copyOf(queries);
        if (queries.isEmpty() || connections < 1 || rate < 0) {
            throw new IllegalArgumentException("A load has a query, a connection and a rate that is not negative");
        }
    }

    /** Each connection asks again as soon as it has its answer. */
    public static Load closedLoop(List<URI> queries, int connections, Duration warmUp, Duration measured) {
        return new Load(queries, connections, 0, warmUp, measured);
    }

    /**
     * Runs it in a process of its own; any answer but 200 fails.
     *
     * @param server the program of the server, which this JVM has started: its processor time is counted
     */
    public LoadResult run(String server) throws IOException, InterruptedException {
        Path asked = Files.createTempFile("bench", ".queries");
        Path answers = Files.createTempFile("bench", ".answers");
        try {
            Files.write(asked, queries.stream().map(URI::toASCIIString).toList());
            double before = ProcessorTime.ofChildren(server);
            ChildProcess process = JavaProcess.run(
                    LoadMain.class,
                    FRUGAL,
                    List.of(
                            asked.toString(),
                            String.valueOf(connections),
                            String.valueOf(rate),
                            String.valueOf(warmUp.toMillis()),
                            String.valueOf(measured.toMillis()),
                            answers.toString()),
                    warmUp.plus(measured).plus(PATIENCE));
            process.orFail();
            // Whoever asked has ended and is not among them any more.
            double used = ProcessorTime.ofChildren(server) - before;
            double share = (double) measured.toMillis() / warmUp.plus(measured).toMillis();
            return LoadResult.read(answers, measured, process.cpuSeconds() * share, used * share);
        } finally {
            Files.delete(asked);
            Files.delete(answers);
        }
    }
}
