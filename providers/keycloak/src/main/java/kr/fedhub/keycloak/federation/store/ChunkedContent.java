package kr.fedhub.keycloak.federation.store;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import kr.fedhub.core.metadata.snapshot.Snapshot;
import kr.fedhub.core.metadata.snapshot.SnapshotFile;
import org.jspecify.annotations.Nullable;

/** Contents of documents as rows of limited size, so that neither the driver nor the database has to hold them in one piece. */
final class ChunkedContent {
    private static final int CHUNK = 256 << 10;

    private final EntityManager em;

    ChunkedContent(EntityManager em) {
        this.em = em;
    }

    /** Writes a content and returns its new content id. */
    String write(DocumentContent content) {
        String contentId = UUID.randomUUID().toString();
        try (Output out = new Output(contentId)) {
            SnapshotFile.write(
                    new Snapshot(Optional.empty(), Instant.EPOCH, "", content.members(), content.services()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contentId;
    }

    /**
     * The content of a content id.
     *
     * @throws UncheckedIOException when it is damaged or written by a version of the hub that this one cannot read
     */
    DocumentContent read(String contentId) {
        try (InputStream in = new Input(contentId)) {
            Snapshot snapshot = SnapshotFile.read(in);
            return new DocumentContent(snapshot.members(), snapshot.services());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String contentId) {
        em.createQuery("delete from HubContentChunk c where c.contentId = :content")
                .setParameter("content", contentId)
                .executeUpdate();
    }

    private final class Output extends OutputStream {
        private final String contentId;
        private final byte[] buffer = new byte[CHUNK];
        private int filled;
        private int chunks;

        Output(String contentId) {
            this.contentId = contentId;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int done = 0;
            while (done < length) {
                int part = Math.min(length - done, CHUNK - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, part);
                filled += part;
                done += part;
                if (filled == CHUNK) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        private void store() {
            HubContentChunk chunk = new HubContentChunk(contentId, chunks++, Arrays.copyOf(buffer, filled));
            em.persist(chunk);
            em.flush();
            em.detach(chunk);
            filled = 0;
        }
    }

    private final class Input extends InputStream {
        private final String contentId;
        private int chunks;
        private InputStream chunk = InputStream.nullInputStream();

        Input(String contentId) {
            this.contentId = contentId;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = chunk.read(bytes, offset, length);
            while (read < 0 && fetch()) {
                read = chunk.read(bytes, offset, length);
            }
            return read;
        }

        private boolean fetch() {
            @Nullable HubContentChunk next = em.find(HubContentChunk.class, new HubContentChunk.Key(contentId, chunks++));
            if (next == null) {
                return false;
            }
            chunk = new ByteArrayInputStream(next.data());
            em.detach(next);
            return true;
        }
    }
}
