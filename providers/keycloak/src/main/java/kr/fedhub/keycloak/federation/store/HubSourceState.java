package kr.fedhub.keycloak.federation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code HUB_SOURCE_STATE}. */
@Entity
@Table(name = "HUB_SOURCE_STATE")
@IdClass(HubSourceState.Key.class)
@SuppressWarnings("NullAway.Init") // filled by the persistence provider
class HubSourceState {
    @Id
    @Column(name = "REALM_ID")
    private String realmId;

    @Id
    @Column(name = "SOURCE_ALIAS")
    private String source;

    @Column(name = "LAST_SUCCESS")
    private @Nullable Long lastSuccess;

    @Column(name = "FAILED_AT")
    private @Nullable Long failedAt;

    @Column(name = "FAILURE")
    private @Nullable String failure;

    @Column(name = "FAILURE_TEXT")
    private @Nullable String failureText;

    @Column(name = "REPORT", columnDefinition = "TEXT")
    private @Nullable String report;

    @Column(name = "HELD_BECAUSE")
    private @Nullable String heldBecause;

    protected HubSourceState() {}

    HubSourceState(String realmId, String source) {
        this.realmId = realmId;
        this.source = source;
    }

    void succeeded(Instant at, @Nullable String newReport) {
        lastSuccess = at.toEpochMilli();
        failedAt = null;
        failure = null;
        failureText = null;
        if (newReport != null) {
            report = newReport;
        }
    }

    void failed(Failure why) {
        failedAt = why.at().toEpochMilli();
        failure = why.reason();
        failureText = why.text();
    }

    void held(@Nullable String because) {
        heldBecause = because;
    }

    SourceRecord read() {
        return new SourceRecord(
                source,
                Optional.ofNullable(lastSuccess).map(Instant::ofEpochMilli),
                Optional.ofNullable(failedAt)
                        .map(at -> new Failure(
                                Instant.ofEpochMilli(at),
                                Objects.toString(failure, ""),
                                Objects.toString(failureText, ""))),
                Optional.ofNullable(report).map(SourceReport::parse),
                Optional.ofNullable(heldBecause));
    }

    /** The key of a state. A class, since the persistence provider fills it field by field. */
    @SuppressWarnings("NullAway.Init")
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String realmId;
        private String source;

        protected Key() {}

        Key(String realmId, String source) {
            this.realmId = realmId;
            this.source = source;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(realmId, that.realmId)
                    && Objects.equals(source, that.source);
        }

        @Override
        public int hashCode() {
            return Objects.hash(realmId, source);
        }
    }
}
