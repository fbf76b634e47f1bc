package kr.fedhub.bench.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.aggregate.Aggregate;
import kr.fedhub.core.metadata.aggregate.AggregateReader;
import kr.fedhub.core.metadata.aggregate.AggregateRefused;
import kr.fedhub.core.metadata.snapshot.Snapshot;
import kr.fedhub.core.metadata.snapshot.SnapshotChange;
import kr.fedhub.core.metadata.snapshot.SnapshotFile;

/**
 * What the hub does with a document: verify it, take its members, compare them with those that are live.
 *
 * @param reader the hub's reader
 * @param file the document
 * @param live what is live before
 */
record Refresh(AggregateReader reader, Path file, Snapshot live) {
    /**
     * What came of it.
     *
     * @param aggregate what was read
     * @param change what differs from what was live
     */
    record Outcome(Aggregate aggregate, SnapshotChange change) {}

    /** Nothing is live before a first import. */
    static Snapshot nothing() {
        return new Snapshot(Optional.empty(), Instant.EPOCH, "", List.of(), List.of());
    }

    static Snapshot read(Path snapshot) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(snapshot))) {
            return SnapshotFile.read(in);
        }
    }

    static void write(Snapshot snapshot, Path to) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            SnapshotFile.write(snapshot, out);
        }
    }

    Outcome run() throws AggregateRefused {
        Aggregate aggregate = reader.read(file, live.members());
        return new Outcome(aggregate, SnapshotChange.between(live, aggregate.snapshot()));
    }

    /** Runs and makes sure that as many members differ as should. */
    void runExpecting(int added, int changed) throws AggregateRefused {
        SnapshotChange change = run().change();
        if (change.added().size() != added
                || change.changed().size() != changed
                || !change.gone().isEmpty()) {
            throw new IllegalStateException("Expected " + added + " new and " + changed + " changed members, got "
                    + change.added().size() + " and " + change.changed().size());
        }
    }
}
