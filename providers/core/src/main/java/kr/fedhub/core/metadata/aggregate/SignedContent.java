package kr.fedhub.core.metadata.aggregate;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;
import kr.fedhub.core.signature.DigestMethod;
import org.apache.xml.security.stax.ext.stax.XMLSecEvent;

/** The root element without its signature, compared with the digest that was signed. */
final class SignedContent {
    private final DigestOutput digest;
    private final byte[] signedDigest;
    private final CanonicalForm form;
    private boolean verified;

    SignedContent(DigestMethod method, List<String> inclusivePrefixes, byte[] signedDigest) {
        digest = new DigestOutput(method.digest());
        this.signedDigest = signedDigest.clone();
        form = new CanonicalForm(digest, inclusivePrefixes);
    }

    void add(XMLSecEvent event) throws XMLStreamException {
        form.add(event);
    }

    /** Called at the end of the root element. */
    void finish() throws XMLStreamException {
        if (!MessageDigest.isEqual(digest.value(), signedDigest)) {
            throw new RefusedInStream(Reason.SIGNATURE, "The document was changed after it was signed");
        }
        verified = true;
    }

    boolean isVerified() {
        return verified;
    }

    /** Canonical XML comes a few bytes at a time, which a message digest is slow with. */
    private static final class DigestOutput extends OutputStream {
        private final MessageDigest digest;
        private final byte[] buffer = new byte[8192];
        private int filled;

        DigestOutput(MessageDigest digest) {
            this.digest = digest;
        }

        @Override
        public void write(int b) {
            if (filled == buffer.length) {
                flush();
            }
            buffer[filled++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (length > buffer.length - filled) {
                flush();
            }
            if (length > buffer.length) {
                digest.update(bytes, offset, length);
            } else {
                System.arraycopy(bytes, offset, buffer, filled, length);
                filled += length;
            }
        }

        @Override
        public void flush() {
            digest.update(buffer, 0, filled);
            filled = 0;
        }

        byte[] value() {
            flush();
            return digest.digest();
        }
    }
}
