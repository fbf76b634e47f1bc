package kr.fedhub.keycloak.federation.refresh;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.aggregate.Aggregate;
import kr.fedhub.core.metadata.aggregate.AggregateReader;
import kr.fedhub.core.metadata.aggregate.AggregateRefused;
import kr.fedhub.core.metadata.aggregate.Freshness;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.store.ContentCache;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.DocumentContent;
import kr.fedhub.keycloak.federation.store.DocumentKey;
import kr.fedhub.keycloak.federation.store.DocumentMeta;
import kr.fedhub.keycloak.federation.store.FederationStore;
import kr.fedhub.keycloak.federation.store.Validators;

/** Asks a source for one member (Metadata Query Protocol, draft-young-md-query). Every answer is a document of its own. */
public final class MemberQuery {
    private final StoreAccess store;
    private final Download download;
    private final ContentCache contents;
    private final Clock clock;

    public MemberQuery(StoreAccess store, Download download, ContentCache contents, Clock clock) {
        this.store = store;
        this.download = download;
        this.contents = contents;
        this.clock = clock;
    }

    /** Asks for a member and keeps what is to be believed. */
    public MemberAnswer ask(SourceSettings settings, EntityId member) {
        DocumentKey key = DocumentKey.of(settings.alias(), member);
        Optional<Document> known = store.inTransaction(now -> now.documents().find(key));
        Validators validators = known.filter(document -> isCurrent(document, settings))
                .map(document -> document.meta().validators())
                .orElse(Validators.none());
        try (Fetched fetched =
                download.fetch(QueryAddress.of(settings.location(), member), validators, DownloadLimits.query())) {
            if (fetched.file().isEmpty()) {
                return new MemberAnswer(MemberAnswer.Result.UNCHANGED, Optional.empty(), "");
            }
            Aggregate aggregate = new AggregateReader(settings.rules(), clock)
                    .read(fetched.file().get(), List.of());
            return keep(settings, key, aggregate, fetched.validators());
        } catch (FetchFailed e) {
            return e.reason() == FetchFailed.Reason.NOT_FOUND
                    ? MemberAnswer.unknown(e.reason().name())
                    : MemberAnswer.failed(e.reason().name());
        } catch (AggregateRefused e) {
            return MemberAnswer.failed(e.reason().name());
        } catch (UncheckedIOException e) {
            return MemberAnswer.failed("DISK");
        }
    }

    /** Forgets a member that the source does not know any more. */
    void forget(DocumentKey key) {
        store.inTransaction(now -> {
            now.documents().find(key).ifPresent(now.documents()::remove);
            return true;
        });
    }

    private MemberAnswer keep(SourceSettings settings, DocumentKey key, Aggregate aggregate, Validators validators)
            throws AggregateRefused {
        List<Member> members = aggregate.snapshot().members();
        boolean asked = aggregate.identityProviders() + aggregate.others() == 1
                && members.size() == 1
                && members.get(0).entityId().equals(key.member().orElseThrow());
        if (!asked) {
            return MemberAnswer.unknown("OTHER");
        }
        try {
            store.inTransaction(now -> {
                save(now, key, aggregate, meta(settings, aggregate, validators));
                return true;
            });
        } catch (RefusedInTransaction e) {
            throw e.refusal();
        }
        Instant validUntil = aggregate.snapshot().validUntil();
        return new MemberAnswer(
                MemberAnswer.Result.FOUND,
                Optional.of(new RosterEntry(members.get(0), settings.alias(), validUntil)),
                "");
    }

    private void save(FederationStore now, DocumentKey key, Aggregate aggregate, DocumentMeta meta) {
        List<Member> members = aggregate.snapshot().members();
        Optional<Document> live = now.documents().find(key);
        if (live.isPresent()) {
            refuseOlder(aggregate, live.get());
            if (Contents.read(now, live.get(), contents).members().equals(members)) {
                now.documents().renew(live.get(), meta);
                return;
            }
        }
        now.documents().save(key, meta, DocumentContent.of(members));
    }

    private static void refuseOlder(Aggregate aggregate, Document live) {
        try {
            Freshness.check(aggregate.snapshot(), live.with(DocumentContent.none()));
        } catch (AggregateRefused e) {
            throw new RefusedInTransaction(e);
        }
    }

    private DocumentMeta meta(SourceSettings settings, Aggregate aggregate, Validators validators) {
        return new DocumentMeta(
                aggregate.digest(),
                aggregate.snapshot().createdAt(),
                aggregate.snapshot().validUntil(),
                aggregate.snapshot().signer(),
                settings.location().toString(),
                ReadingRules.fingerprint(settings.rules()),
                validators,
                clock.instant());
    }

    private static boolean isCurrent(Document document, SourceSettings settings) {
        return document.meta().rules().equals(ReadingRules.fingerprint(settings.rules()))
                && document.meta().location().equals(settings.location().toString());
    }
}
