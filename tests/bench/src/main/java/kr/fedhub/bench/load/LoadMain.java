package kr.fedhub.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Asks over HTTP. Arguments: a file with an address a line, the number of connections, requests a second of all together or 0,
 * milliseconds of warm-up, milliseconds that count, the file for the answers.
 */
final class LoadMain {
    private LoadMain() {}

    public static void main(String[] arguments) throws Exception {
        List<URI> queries = Files.readAllLines(Path.of(arguments[0])).stream()
                .map(URI::create)
                .toList();
        int connections = Integer.parseInt(arguments[1]);
        Schedule schedule = Schedule.from(
                System.nanoTime(),
                TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[3])),
                TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[4])),
                connections,
                Double.parseDouble(arguments[2]));
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<List<LoadResult.Answer>>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Asker asker = new Asker(queries, i, schedule);
                running.add(threads.submit(asker::run));
            }
            write(running, Path.of(arguments[5]));
        } finally {
            // Whoever still asks after another has failed.
            threads.shutdownNow();
        }
    }

    private static void write(List<Future<List<LoadResult.Answer>>> running, Path file) throws Exception {
        List<String> lines = new ArrayList<>();
        for (Future<List<LoadResult.Answer>> one : running) {
            one.get().forEach(answer -> lines.add(answer.line()));
        }
        Files.write(file, lines);
    }

    /**
     * One connection.
     *
     * @param queries what it asks
     * @param number which of all connections it is
     * @param schedule when
     */
    private record Asker(List<URI> queries, int number, Schedule schedule) {
        List<LoadResult.Answer> run() throws IOException {
            List<LoadResult.Answer> answers = new ArrayList<>();
            try (HttpConnection connection = new HttpConnection(queries.get(0))) {
                List<byte[]> requests = queries.stream()
                        .map(query -> connection.request(query.getRawPath() + "?" + query.getRawQuery()))
                        .toList();
                for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                    long asked = schedule.awaitTurn(number, i);
                    if (schedule.isOver(asked)) {
                        return answers;
                    }
                    long bytes = connection.ask(requests.get((number + i) % requests.size()));
                    long answered = System.nanoTime();
                    if (schedule.counts(asked, answered)) {
                        answers.add(new LoadResult.Answer(Schedule.milliseconds(answered - asked), bytes));
                    }
                }
            }
            return answers;
        }
    }
}
