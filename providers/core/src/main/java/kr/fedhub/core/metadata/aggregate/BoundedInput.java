package kr.fedhub.core.metadata.aggregate;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document, as many as the limits allow. It is the one place that bounds memory and time: whatever the XML
 * holds, its parser cannot keep more than it was given.
 */
final class BoundedInput extends FilterInputStream {
    /** How far the XML parser may have read ahead of the entity it is at. */
    private static final int READ_AHEAD = 64 << 10;

    private final AggregateLimits limits;
    private final long deadline;
    private long position;
    private long entityStart;
    private @Nullable AggregateRefused refusal;

    BoundedInput(InputStream in, AggregateLimits limits) {
        super(in);
        this.limits = limits;
        deadline = System.nanoTime() + limits.time().toNanos();
    }

    /** Tells that an entity begins or ends about here. */
    void entityBoundary() {
        entityStart = position;
    }

    /** What stopped the reading, if a limit did. */
    @Nullable AggregateRefused refusal() {
        return refusal;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            position += count;
            check();
        }
        return count;
    }

    /** Left open: the XML parser closes what it reads from, but the file's digest takes all of the file. */
    @Override
    public void close() {}

    private void check() throws IOException {
        if (position > limits.bytes()) {
            throw refuse(Reason.TOO_BIG, "The document has more than " + limits.bytes() + " bytes");
        }
        if (position - entityStart > limits.entityBytes() + READ_AHEAD) {
            throw refuse(Reason.TOO_BIG, "One entity has more than " + limits.entityBytes() + " bytes");
        }
        if (System.nanoTime() - deadline >= 0) {
            throw refuse(Reason.TOO_SLOW, "Reading the document took longer than " + limits.time());
        }
    }

    private IOException refuse(Reason reason, String message) {
        refusal = new AggregateRefused(reason, message);
        return new IOException(refusal);
    }
}
