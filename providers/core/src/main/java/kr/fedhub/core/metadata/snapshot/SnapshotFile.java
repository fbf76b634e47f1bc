package kr.fedhub.core.metadata.snapshot;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Snapshots as bytes, so that a hub that starts has its members without asking the federation. It is the hub's own copy of
 * what was verified before; whoever can change it can change the hub's database as well.
 */
public final class SnapshotFile {
    private static final int MAGIC = 0x46485346;
    /** What this hub writes. Format 1 ends behind the members, and is what a hub has in its database that is upgraded. */
    private static final int VERSION = 2;

    private static final int WITHOUT_SERVICES = 1;
    private static final int BUFFER = 64 << 10;

    private SnapshotFile() {}

    /** Writes a snapshot; the stream is left open. */
    public static void write(Snapshot snapshot, OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER);
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(packed, BUFFER));
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        MemberWriter writer = new MemberWriter(data);
        writer.text(snapshot.createdAt().map(Instant::toString).orElse(""));
        writer.text(snapshot.validUntil().toString());
        writer.text(snapshot.signer());
        writer.list(snapshot.members(), writer::member);
        writer.list(snapshot.services(), writer::service);
        data.flush();
        packed.finish();
    }

    /**
     * Reads a snapshot; the stream is left open.
     *
     * @throws IOException with one line that says what is wrong: no snapshot, one of another version, or a damaged one
     */
    public static Snapshot read(InputStream in) throws IOException {
        try {
            DataInputStream data =
                    new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER));
            if (data.readInt() != MAGIC) {
                throw new IOException("This is no snapshot of a metadata source");
            }
            int version = data.readInt();
            if (version != VERSION && version != WITHOUT_SERVICES) {
                throw new IOException("The snapshot has format " + version + "; this hub reads formats "
                        + WITHOUT_SERVICES + " and " + VERSION);
            }
            return content(new MemberReader(data), data, version != WITHOUT_SERVICES);
        } catch (EOFException | ZipException | DateTimeException | IllegalArgumentException e) {
            throw new IOException("The snapshot is damaged", e);
        }
    }

    private static Snapshot content(MemberReader reader, DataInputStream data, boolean services) throws IOException {
        Optional<Instant> createdAt =
                Optional.of(reader.text()).filter(text -> !text.isEmpty()).map(Instant::parse);
        Snapshot snapshot = new Snapshot(
                createdAt,
                Instant.parse(reader.text()),
                reader.text(),
                reader.list(reader::member),
                services ? reader.list(reader::service) : List.of());
        if (data.read() >= 0) {
            throw new IOException("The snapshot is damaged: something stands behind its end");
        }
        return snapshot;
    }
}
