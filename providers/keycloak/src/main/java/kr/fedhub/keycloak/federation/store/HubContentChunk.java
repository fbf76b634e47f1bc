package kr.fedhub.keycloak.federation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code HUB_CONTENT_CHUNK}: a piece of the members of a document. */
@Entity
@Table(name = "HUB_CONTENT_CHUNK")
@IdClass(HubContentChunk.Key.class)
@SuppressWarnings("NullAway.Init") // filled by the persistence provider
class HubContentChunk {
    @Id
    @Column(name = "CONTENT_ID")
    private String contentId;

    @Id
    @Column(name = "CHUNK")
    private int number;

    @Column(name = "DATA", updatable = false)
    private byte[] data;

    protected HubContentChunk() {}

    HubContentChunk(String contentId, int number, byte[] data) {
        this.contentId = contentId;
        this.number = number;
        this.data = data.clone();
    }

    byte[] data() {
        return data.clone();
    }

    /** The key of a chunk. A class, since the persistence provider fills it field by field. */
    @SuppressWarnings("NullAway.Init")
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String contentId;
        private int number;

        protected Key() {}

        Key(String contentId, int number) {
            this.contentId = contentId;
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && number == that.number && Objects.equals(contentId, that.contentId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(contentId, number);
        }
    }
}
