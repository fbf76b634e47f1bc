package kr.fedhub.core.metadata.aggregate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import kr.fedhub.core.digest.Digests;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;

/** A document on disk, plain or packed with gzip, and the digest of it. */
final class AggregateFile implements AutoCloseable {
    private static final int BUFFER = 64 << 10;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final DigestInputStream file;
    private final BoundedInput content;

    private AggregateFile(DigestInputStream file, BoundedInput content) {
        this.file = file;
        this.content = content;
    }

    static AggregateFile open(Path path, AggregateLimits limits) throws IOException, AggregateRefused {
        if (Files.size(path) > limits.bytes()) {
            throw new AggregateRefused(Reason.TOO_BIG, "The file has more than " + limits.bytes() + " bytes");
        }
        DigestInputStream file = new DigestInputStream(Files.newInputStream(path), Digests.sha256());
        try {
            return new AggregateFile(file, new BoundedInput(unpacked(file), limits));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Its XML. */
    BoundedInput content() {
        return content;
    }

    /** SHA-256 of all of the file, in lower-case hex. */
    String digest() throws IOException {
        file.transferTo(OutputStream.nullOutputStream());
        MessageDigest digest = file.getMessageDigest();
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(file, BUFFER);
        buffered.mark(2);
        int magic = (buffered.read() << 8) | buffered.read();
        buffered.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }
}
