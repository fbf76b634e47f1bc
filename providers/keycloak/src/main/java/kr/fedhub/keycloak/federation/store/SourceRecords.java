package kr.fedhub.keycloak.federation.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the refreshes of a realm's sources went. */
public final class SourceRecords {
    private final String realmId;
    private final EntityManager em;

    SourceRecords(String realmId, EntityManager em) {
        this.realmId = realmId;
        this.em = em;
    }

    public Optional<SourceRecord> find(String source) {
        return Optional.ofNullable(em.find(HubSourceState.class, new HubSourceState.Key(realmId, source)))
                .map(HubSourceState::read);
    }

    /** Waits until nobody else changes the documents of a source, and keeps others from it until the transaction ends. */
    public void lock(String source) {
        row(source);
    }

    public void succeeded(String source, Instant at, SourceReport report) {
        row(source).succeeded(at, report.json());
    }

    /** The source works again and has nothing new. */
    public void recovered(String source, Instant at) {
        row(source).succeeded(at, null);
    }

    public void failed(String source, Failure failure) {
        row(source).failed(failure);
    }

    public void held(String source, String because) {
        row(source).held(because);
    }

    public void released(String source) {
        row(source).held(null);
    }

    private HubSourceState row(String source) {
        @Nullable HubSourceState row =
                em.find(HubSourceState.class, new HubSourceState.Key(realmId, source), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new HubSourceState(realmId, source);
            em.persist(row);
            em.flush();
        }
        return row;
    }
}
