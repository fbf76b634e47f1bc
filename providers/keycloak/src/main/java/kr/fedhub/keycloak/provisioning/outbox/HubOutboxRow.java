package kr.fedhub.keycloak.provisioning.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.provisioning.ChangeKind;
import kr.fedhub.core.provisioning.ChangeState;
import kr.fedhub.core.provisioning.ChangeText;
import kr.fedhub.core.provisioning.DeliveryFailure;
import kr.fedhub.core.provisioning.QueuedChange;
import org.jspecify.annotations.Nullable;

/** A row of {@code HUB_OUTBOX}. It is written once and changed by statements only, since two servers may want the same row. */
@Entity
@Table(name = "HUB_OUTBOX")
@SuppressWarnings("NullAway.Init") // filled by the persistence provider
class HubOutboxRow {
    private static final AccountChange NOTHING =
            new AccountChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "RESEARCHER")
    private String researcher;

    @Column(name = "SERVICE")
    private String service;

    @Column(name = "ACCOUNT")
    private String account;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "PAYLOAD", columnDefinition = "TEXT")
    private String payload;

    @Column(name = "CREATED_AT")
    private long createdAt;

    @Column(name = "SEQ")
    private long sequence;

    @Column(name = "STATE")
    private String state;

    @Column(name = "ATTEMPTS")
    private int attempts;

    @Column(name = "WAITS_SINCE")
    private long waitsSince;

    @Column(name = "NEXT_AT")
    private long nextAt;

    /** Whether an operator let this deactivation through. */
    @Column(name = "RELEASED")
    private boolean released;

    @Column(name = "LEASE_UNTIL")
    private long leaseUntil;

    @Column(name = "LEASE_OWNER")
    private @Nullable String leaseOwner;

    @Column(name = "FAILURE")
    private @Nullable String failure;

    @Column(name = "REFERENCE")
    private @Nullable String reference;

    protected HubOutboxRow() {}

    HubOutboxRow(String realmId, QueueKey queue, long sequence, String account, AccountChange change, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.realmId = realmId;
        this.researcher = queue.researcher();
        this.service = queue.service();
        this.sequence = sequence;
        this.account = account;
        this.kind = ChangeKind.of(change).name();
        this.payload = ChangeText.write(change);
        this.state = ChangeState.WAITING.name();
        this.createdAt = now.toEpochMilli();
        this.waitsSince = createdAt;
        this.nextAt = createdAt;
    }

    /** The change; one that cannot be read stops what follows, as if it were in quarantine. */
    QueuedChange queued() {
        return read().map(change -> new QueuedChange(id, account, change, state()))
                .orElseGet(() -> new QueuedChange(id, account, NOTHING, ChangeState.QUARANTINED));
    }

    boolean isReadable() {
        return read().isPresent();
    }

    private Optional<AccountChange> read() {
        try {
            return Optional.of(ChangeText.read(payload));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String id() {
        return id;
    }

    OutboxEntry entry() {
        return new OutboxEntry(
                id,
                researcher,
                service,
                account,
                ChangeKind.valueOf(kind),
                state(),
                Instant.ofEpochMilli(createdAt),
                attempts,
                Instant.ofEpochMilli(nextAt),
                Optional.ofNullable(failure).map(DeliveryFailure::valueOf),
                Optional.ofNullable(reference));
    }

    QueueKey queue() {
        return new QueueKey(researcher, service);
    }

    ChangeState state() {
        return ChangeState.valueOf(state);
    }

    boolean isDeactivation() {
        return kind.equals(ChangeKind.DEACTIVATION.name());
    }

    boolean isReleased() {
        return released;
    }

    int attempts() {
        return attempts;
    }

    Instant waitsSince() {
        return Instant.ofEpochMilli(waitsSince);
    }

    long createdAt() {
        return createdAt;
    }

    /** Whether the row may be sent, as far as its own time goes; one that is held has none. */
    boolean isDue(Instant now) {
        return state() != ChangeState.WAITING || nextAt <= now.toEpochMilli();
    }

    boolean isTaken(Instant now) {
        return leaseUntil > now.toEpochMilli();
    }
}
