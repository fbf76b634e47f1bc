package kr.fedhub.keycloak.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.roster.MemberDecision;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.DocumentKey;
import kr.fedhub.keycloak.federation.store.FederationStore;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What an operator does with the federations of a realm. Every change is in a transaction of its own, so that it holds on all
 * nodes when the call returns, whatever becomes of the request that asked for it.
 */
public final class FederationOperations {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmStore store;

    public FederationOperations(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.store = new RealmStore(session.getKeycloakSessionFactory(), realm.getId());
    }

    /** All sources, enabled or not, ordered by alias. */
    public List<IdentityProviderModel> sources() {
        return RealmSources.all(session, realm);
    }

    /** Reads what is kept. */
    public <T> T read(Function<FederationStore, T> reading) {
        return reading.apply(RealmStore.of(session, realm));
    }

    /** When a source was last asked, as far as this cluster remembers. */
    public Optional<Instant> lastChecked(SourceSettings source) {
        return run(source).lastChecked(session).map(Checked::at);
    }

    /** Asks a source now, unless that is being done already. */
    public RefreshOutcome refresh(SourceSettings source) {
        return run(source).run();
    }

    /**
     * Makes the document live that waits for an operator.
     *
     * @param digest of the document that the operator looked at
     * @return the document; empty when it is not the one that waits, or not valid any more
     */
    public Optional<Document> release(String source, String digest) {
        Instant now = Clock.systemUTC().instant();
        return store.inTransaction(kept -> {
            kept.sources().lock(source);
            Optional<Document> held = kept.documents()
                    .find(DocumentKey.held(source))
                    .filter(document -> document.meta().digest().equals(digest))
                    .filter(document -> now.isBefore(document.meta().validUntil()));
            held.ifPresent(document -> {
                kept.documents().release(document);
                kept.sources().released(source);
            });
            return held;
        });
    }

    /** Changes what is decided about a member. */
    public void decide(EntityId member, UnaryOperator<MemberDecision> change) {
        store.inTransaction(kept -> {
            kept.decisions().change(member, change);
            return true;
        });
    }

    private RefreshRun run(SourceSettings source) {
        DefaultFederationProviderFactory factory = (DefaultFederationProviderFactory)
                session.getKeycloakSessionFactory().getProviderFactory(FederationProvider.class);
        return new RefreshRun(session.getKeycloakSessionFactory(), factory.cache(), realm.getId(), source);
    }
}
