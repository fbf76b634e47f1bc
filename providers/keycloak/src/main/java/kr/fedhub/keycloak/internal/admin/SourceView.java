package kr.fedhub.keycloak.internal.admin;

import java.time.Instant;
import java.util.Optional;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.DocumentKey;
import kr.fedhub.keycloak.federation.store.Failure;
import kr.fedhub.keycloak.federation.store.FederationStore;
import kr.fedhub.keycloak.federation.store.SourceRecord;
import kr.fedhub.keycloak.federation.store.SourceReport;
import org.jspecify.annotations.Nullable;

/**
 * A metadata source as the admin API shows it.
 *
 * @param alias its alias
 * @param enabled whether its members can log in
 * @param type how it gives its metadata; null when its settings cannot be used
 * @param problem what is wrong with its settings; null when nothing is
 * @param live the document that is used; null before the first one, and for a source that answers queries
 * @param held the document that waits for an operator; null when none does
 * @param counts what the last document that was believed holds; null before the first one
 * @param lastChecked when it was last asked, ISO 8601; null when this cluster does not remember
 * @param lastSuccess when a document last went live or was held, ISO 8601; null before
 * @param lastFailure why the last refresh failed; null when it did not
 */
record SourceView(
        String alias,
        boolean enabled,
        @Nullable String type,
        @Nullable String problem,
        @Nullable DocumentView live,
        @Nullable DocumentView held,
        @Nullable Counts counts,
        @Nullable String lastChecked,
        @Nullable String lastSuccess,
        @Nullable FailureView lastFailure) {
    /**
     * A document.
     *
     * @param digest SHA-256 of the file, lower-case hex
     * @param members how many members it has
     * @param validUntil until when it may be used
     * @param createdAt when the federation made it; null when it does not say so
     * @param signer SHA-256 fingerprint of the pinned certificate that verified it
     * @param receivedAt when the hub got it
     * @param reason why it is held; null for a live one
     */
    record DocumentView(
            String digest,
            int members,
            String validUntil,
            @Nullable String createdAt,
            String signer,
            String receivedAt,
            @Nullable String reason) {}

    /**
     * What a document holds.
     *
     * @param identityProviders entities with an identity provider role
     * @param others entities without one
     * @param filtered usable members that the filter left out
     * @param members members that are used
     * @param skipped identity providers that cannot be used
     * @param remarks things left out of members that can
     */
    record Counts(int identityProviders, int others, int filtered, int members, int skipped, int remarks) {
        private static Counts of(SourceReport report) {
            return new Counts(
                    report.identityProviders(),
                    report.others(),
                    report.filtered(),
                    report.members(),
                    report.skipped(),
                    report.remarks());
        }
    }

    /**
     * A failed refresh.
     *
     * @param at when
     * @param reason a word of a closed set
     * @param message one line
     */
    record FailureView(String at, String reason, String message) {
        private static FailureView of(Failure failure) {
            return new FailureView(failure.at().toString(), failure.reason(), failure.text());
        }
    }

    /** What is kept of a source. */
    static SourceView of(Source source, Optional<Instant> lastChecked, FederationStore store) {
        Optional<SourceRecord> record = store.sources().find(source.alias());
        @Nullable String because = record.flatMap(SourceRecord::heldBecause).orElse(null);
        return new SourceView(
                source.alias(),
                source.enabled(),
                source.type(),
                source.problem().isEmpty() ? null : source.problem(),
                document(store, DocumentKey.live(source.alias()), null),
                document(store, DocumentKey.held(source.alias()), because),
                record.flatMap(SourceRecord::report).map(Counts::of).orElse(null),
                lastChecked.map(Instant::toString).orElse(null),
                record.flatMap(SourceRecord::lastSuccess).map(Instant::toString).orElse(null),
                record.flatMap(SourceRecord::failure).map(FailureView::of).orElse(null));
    }

    private static @Nullable DocumentView document(FederationStore store, DocumentKey key, @Nullable String reason) {
        return store.documents()
                .find(key)
                .map(document -> view(document, reason))
                .orElse(null);
    }

    private static DocumentView view(Document document, @Nullable String reason) {
        return new DocumentView(
                document.meta().digest(),
                document.members(),
                document.meta().validUntil().toString(),
                document.meta().createdAt().map(Instant::toString).orElse(null),
                document.meta().signer(),
                document.meta().receivedAt().toString(),
                reason);
    }
}
