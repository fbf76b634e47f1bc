package kr.fedhub.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.bench.BenchOptions;
import kr.fedhub.bench.BenchPart;
import kr.fedhub.bench.machine.JavaProcess;
import kr.fedhub.bench.machine.Machine;
import kr.fedhub.bench.report.Report;
import kr.fedhub.core.metadata.aggregate.AggregateReader;
import kr.fedhub.core.metadata.aggregate.AggregateRefused;

/** Reading a signed aggregate: processor time, heap, and other programs that read the same file. */
public final class IngestPart implements BenchPart {
    private static final Duration AT_MOST = Duration.ofMinutes(15);

    @Override
    public void run(BenchOptions options, Report report) throws Exception {
        BenchFiles files = prepared(options);
        report.section("Reading a signed aggregate");
        describe(options, files, report);
        new IngestTime(files, options.rounds()).run(report);
        if (Files.exists(files.real())) {
            new RealTime(files, options.rounds()).run(report);
        }
        new IngestHeap(files).run(report);
        new IngestPeers(files, options.rounds()).run(report);
    }

    private static BenchFiles prepared(BenchOptions options)
            throws IOException, InterruptedException, AggregateRefused {
        BenchFiles files =
                new BenchFiles(Files.createDirectories(options.target().resolve("bench")));
        Files.deleteIfExists(files.real());
        List<String> arguments =
                new ArrayList<>(List.of(files.folder().toString(), String.valueOf(options.entities())));
        realAggregate(options).map(Path::toString).ifPresent(arguments::add);
        System.out.println("writing and signing the documents");
        JavaProcess.run(SignMain.class, List.of("-Xmx4g"), arguments, AT_MOST).orFail();
        AggregateReader reader = files.reader();
        Refresh.write(reader.read(files.earlier(), List.of()).snapshot(), files.earlierSnapshot());
        Refresh.write(reader.read(files.resigned(), List.of()).snapshot(), files.resignedSnapshot());
        return files;
    }

    private static Optional<Path> realAggregate(BenchOptions options) throws IOException {
        if (options.data().isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(options.data().get().resolve("metadata"))) {
            return all.filter(file -> file.toString().endsWith(".xml.gz"))
                    .sorted()
                    .findFirst();
        }
    }

    private static void describe(BenchOptions options, BenchFiles files, Report report) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("document", "bytes", "SHA-256"));
        for (Path file : List.of(files.current(), files.resigned(), files.earlier(), files.real())) {
            if (Files.exists(file)) {
                rows.add(List.of(
                        String.valueOf(file.getFileName()), String.valueOf(Files.size(file)), Machine.digest(file)));
            }
        }
        report.text(options.entities() + " synthetic entities, signed with RSA of 3072 bits and SHA-256, exclusive"
                + " canonical form. `resigned.xml` holds the same entities with other dates and another signature; in"
                + " `earlier.xml` one entity of twenty differs.");
        report.table(rows);
        if (!Files.exists(files.real())) {
            report.text("Real metadata: **skipped**, FEDHUB_TESTDATA does not say where it is.");
        }
    }
}
