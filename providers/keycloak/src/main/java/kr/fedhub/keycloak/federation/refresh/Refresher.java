package kr.fedhub.keycloak.federation.refresh;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.aggregate.Aggregate;
import kr.fedhub.core.metadata.aggregate.AggregateReader;
import kr.fedhub.core.metadata.aggregate.AggregateRefused;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome.Result;
import kr.fedhub.keycloak.federation.store.ContentCache;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.DocumentKey;
import kr.fedhub.keycloak.federation.store.Failure;
import kr.fedhub.keycloak.federation.store.FederationStore;
import kr.fedhub.keycloak.federation.store.SourceRecord;
import kr.fedhub.keycloak.federation.store.Validators;
import org.jboss.logging.Logger;

/**
 * Brings what a realm keeps of a source up to date. Whatever goes wrong, the last good document stays; a new one becomes
 * live as a whole or not at all.
 */
public final class Refresher {
    private static final Logger LOG = Logger.getLogger(Refresher.class);

    private final StoreAccess store;
    private final Download download;
    private final ContentCache contents;
    private final Clock clock;

    public Refresher(StoreAccess store, Download download, ContentCache contents, Clock clock) {
        this.store = store;
        this.download = download;
        this.contents = contents;
        this.clock = clock;
    }

    /** Asks a source that gives one document with all members. The caller sees to it that nobody else does so meanwhile. */
    public RefreshOutcome refresh(SourceSettings settings) {
        Known known = store.inTransaction(now -> Known.of(now, settings, contents));
        try (Fetched fetched = download.fetch(settings.location(), known.validators(), DownloadLimits.aggregate())) {
            if (fetched.file().isEmpty() || known.digests().contains(fetched.digest())) {
                return unchanged(settings, known);
            }
            AggregateReader reader = new AggregateReader(settings.rules(), clock);
            Aggregate aggregate = reader.read(fetched.file().get(), known.members());
            RefreshOutcome outcome = accept(settings, aggregate, fetched.validators());
            log(settings, aggregate, outcome);
            return outcome;
        } catch (AggregateRefused e) {
            return failed(settings, Result.REJECTED, e.reason().name(), String.valueOf(e.getMessage()));
        } catch (FetchFailed e) {
            return failed(settings, Result.FAILED, e.reason().name(), String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            return failed(settings, Result.FAILED, "DISK", "The disk of the server failed while the document was read");
        }
    }

    private RefreshOutcome accept(SourceSettings settings, Aggregate aggregate, Validators validators)
            throws AggregateRefused {
        try {
            return store.inTransaction(
                    now -> new Acceptance(now, settings, contents, clock.instant()).accept(aggregate, validators));
        } catch (RefusedInTransaction e) {
            throw e.refusal();
        }
    }

    private static void log(SourceSettings settings, Aggregate aggregate, RefreshOutcome outcome) {
        LOG.infof(
                "metadata source=%s result=%s digest=%s signer=%s valid-until=%s members=%d skipped=%d: %s",
                settings.alias(),
                outcome.result(),
                aggregate.digest(),
                aggregate.snapshot().signer(),
                aggregate.snapshot().validUntil(),
                aggregate.snapshot().members().size(),
                aggregate.skipped().size(),
                outcome.text());
    }

    private RefreshOutcome unchanged(SourceSettings settings, Known known) {
        if (known.failed()) {
            store.inTransaction(now -> {
                now.sources().recovered(settings.alias(), clock.instant());
                return true;
            });
        }
        return new RefreshOutcome(Result.UNCHANGED, "", "The source has nothing new");
    }

    private RefreshOutcome failed(SourceSettings settings, Result result, String reason, String text) {
        LOG.warnf("metadata source=%s result=%s reason=%s: %s", settings.alias(), result, reason, text);
        store.inTransaction(now -> {
            now.sources().failed(settings.alias(), new Failure(clock.instant(), reason, text));
            return true;
        });
        return new RefreshOutcome(result, reason, text);
    }

    /**
     * What is known before the source is asked.
     *
     * @param validators how to ask
     * @param digests of the documents that are at hand and were read by today's rules
     * @param members the live ones
     * @param failed whether the last refresh failed
     */
    private record Known(Validators validators, Set<String> digests, List<Member> members, boolean failed) {
        static Known of(FederationStore store, SourceSettings settings, ContentCache contents) {
            Optional<Document> live = store.documents().find(DocumentKey.live(settings.alias()));
            Optional<Document> held = store.documents().find(DocumentKey.held(settings.alias()));
            List<Member> members = live.map(
                            document -> Contents.read(store, document, contents).members())
                    .orElse(List.of());
            // What cannot be read any more has to be had again.
            boolean damaged = live.filter(document -> document.members() != members.size())
                    .isPresent();
            List<Document> current = Stream.of(held, live)
                    .flatMap(Optional::stream)
                    .filter(document -> !damaged && isCurrent(document, settings))
                    .toList();
            return new Known(
                    current.stream()
                            .findFirst()
                            .map(document -> document.meta().validators())
                            .orElse(Validators.none()),
                    current.stream().map(document -> document.meta().digest()).collect(Collectors.toUnmodifiableSet()),
                    members,
                    store.sources()
                            .find(settings.alias())
                            .flatMap(SourceRecord::failure)
                            .isPresent());
        }

        private static boolean isCurrent(Document document, SourceSettings settings) {
            return document.meta().rules().equals(ReadingRules.fingerprint(settings.rules()))
                    && document.meta().location().equals(settings.location().toString());
        }
    }
}
