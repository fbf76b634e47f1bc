package kr.fedhub.keycloak.federation.refresh;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.aggregate.Aggregate;
import kr.fedhub.core.metadata.aggregate.AggregateRefused;
import kr.fedhub.core.metadata.aggregate.Freshness;
import kr.fedhub.core.metadata.snapshot.ShrinkRule;
import kr.fedhub.core.metadata.snapshot.Snapshot;
import kr.fedhub.core.metadata.snapshot.SnapshotChange;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome.Result;
import kr.fedhub.keycloak.federation.store.ContentCache;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.DocumentContent;
import kr.fedhub.keycloak.federation.store.DocumentKey;
import kr.fedhub.keycloak.federation.store.DocumentMeta;
import kr.fedhub.keycloak.federation.store.FederationStore;
import kr.fedhub.keycloak.federation.store.SourceReport;
import kr.fedhub.keycloak.federation.store.Validators;

/** Decides in one transaction what becomes of a document whose signature holds. */
final class Acceptance {
    private final FederationStore store;
    private final SourceSettings settings;
    private final ContentCache contents;
    private final Instant now;

    Acceptance(FederationStore store, SourceSettings settings, ContentCache contents, Instant now) {
        this.store = store;
        this.settings = settings;
        this.contents = contents;
        this.now = now;
    }

    RefreshOutcome accept(Aggregate aggregate, Validators validators) {
        String alias = settings.alias();
        store.sources().lock(alias);
        Snapshot next = aggregate.snapshot();
        DocumentMeta meta = meta(aggregate, validators);
        Optional<Document> live = store.documents().find(DocumentKey.live(alias));
        live.ifPresent(document -> refuseOlder(next, document));
        DocumentContent kept =
                live.map(document -> Contents.read(store, document, contents)).orElse(DocumentContent.none());
        // Members that today's filter would leave out do not vanish, they were sent away.
        List<Member> wanted = kept.members().stream()
                .filter(settings.rules().filter()::accepts)
                .toList();
        SnapshotChange change = SnapshotChange.between(snapshot(wanted, kept.services(), next), next);
        RefreshOutcome outcome;
        if (new ShrinkRule(settings.vanishPercent()).holds(change, wanted.size())) {
            outcome = hold(meta, next, change, wanted.size());
        } else {
            boolean same = change.isEmpty() && wanted.size() == kept.members().size() && live.isPresent();
            outcome = goLive(meta, next, change, same ? live : Optional.empty());
        }
        store.sources().succeeded(alias, now, SourceReport.of(aggregate));
        return outcome;
    }

    private RefreshOutcome goLive(
            DocumentMeta meta, Snapshot next, SnapshotChange change, Optional<Document> sameContent) {
        if (sameContent.isPresent()) {
            store.documents().renew(sameContent.get(), meta);
        } else {
            store.documents().save(DocumentKey.live(settings.alias()), meta, content(next));
        }
        dropHeld(next);
        return new RefreshOutcome(
                Result.APPLIED,
                "",
                "%d members, %d new, %d changed, %d gone"
                        .formatted(
                                next.members().size(),
                                change.added().size(),
                                change.changed().size(),
                                change.gone().size()));
    }

    private RefreshOutcome hold(DocumentMeta meta, Snapshot next, SnapshotChange change, int before) {
        String because = "%d of %d members would vanish, more than %d percent; release it if that is right"
                .formatted(change.gone().size(), before, settings.vanishPercent());
        store.documents().save(DocumentKey.held(settings.alias()), meta, content(next));
        store.sources().held(settings.alias(), because);
        return new RefreshOutcome(Result.HELD, "", because);
    }

    /** A held document that is older than what went live is of no use any more. */
    private void dropHeld(Snapshot live) {
        store.documents().find(DocumentKey.held(settings.alias())).ifPresent(held -> {
            try {
                Freshness.check(live, held.with(DocumentContent.none()));
                store.documents().remove(held);
                store.sources().released(settings.alias());
            } catch (AggregateRefused e) {
                // The held one is newer; it still waits.
                return;
            }
        });
    }

    private void refuseOlder(Snapshot next, Document live) {
        // How old the document of another place is says nothing about this one's.
        if (!live.meta().location().equals(settings.location().toString())) {
            return;
        }
        try {
            Freshness.check(next, live.with(DocumentContent.none()));
        } catch (AggregateRefused e) {
            throw new RefusedInTransaction(e);
        }
    }

    private DocumentMeta meta(Aggregate aggregate, Validators validators) {
        return new DocumentMeta(
                aggregate.digest(),
                aggregate.snapshot().createdAt(),
                aggregate.snapshot().validUntil(),
                aggregate.snapshot().signer(),
                settings.location().toString(),
                ReadingRules.fingerprint(settings.rules()),
                validators,
                now);
    }

    private static DocumentContent content(Snapshot snapshot) {
        return new DocumentContent(snapshot.members(), snapshot.services());
    }

    private static Snapshot snapshot(List<Member> members, List<DiscoveryClient> services, Snapshot like) {
        return new Snapshot(like.createdAt(), like.validUntil(), like.signer(), members, services);
    }
}
