package kr.fedhub.keycloak.federation.refresh;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome.Result;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.Failure;
import kr.fedhub.keycloak.federation.store.SourceRecord;
import org.jboss.logging.Logger;

/** Asks a source that answers queries for all members that it was ever asked for. */
public final class KnownMembers {
    private static final Logger LOG = Logger.getLogger(KnownMembers.class);

    /** After so many failures in a row the source counts as down. */
    private static final int PATIENCE = 3;

    private final StoreAccess store;
    private final MemberQuery query;
    private final Clock clock;

    public KnownMembers(StoreAccess store, MemberQuery query, Clock clock) {
        this.store = store;
        this.query = query;
        this.clock = clock;
    }

    /** Refreshes them, those that expire first before the others. */
    public RefreshOutcome refresh(SourceSettings settings) {
        List<Document> known = store.inTransaction(now -> now.documents().of(settings.alias())).stream()
                .filter(document -> document.key().member().isPresent())
                .sorted(Comparator.comparing(document -> document.meta().validUntil()))
                .toList();
        int changed = 0;
        int failures = 0;
        for (Document document : known) {
            MemberAnswer answer = query.ask(settings, document.key().member().orElseThrow());
            failures = answer.result() == MemberAnswer.Result.FAILED ? failures + 1 : 0;
            if (failures > 0 && failures == Math.min(PATIENCE, known.size())) {
                return failed(settings, answer.reason());
            }
            if (answer.result() == MemberAnswer.Result.UNKNOWN) {
                query.forget(document.key());
            }
            changed += answer.result() == MemberAnswer.Result.UNCHANGED || failures > 0 ? 0 : 1;
        }
        return succeeded(settings, known.size(), changed);
    }

    private RefreshOutcome succeeded(SourceSettings settings, int known, int changed) {
        store.inTransaction(now -> {
            boolean ill = now.sources()
                    .find(settings.alias())
                    .flatMap(SourceRecord::failure)
                    .isPresent();
            if (ill || changed > 0) {
                now.sources().recovered(settings.alias(), clock.instant());
            }
            return true;
        });
        return new RefreshOutcome(
                changed > 0 ? Result.APPLIED : Result.UNCHANGED,
                "",
                "%d known members, %d of them new, changed or gone".formatted(known, changed));
    }

    private RefreshOutcome failed(SourceSettings settings, String reason) {
        String text = "The source does not answer queries as it should: " + reason;
        LOG.warnf("metadata source=%s result=%s reason=%s: %s", settings.alias(), Result.FAILED, reason, text);
        store.inTransaction(now -> {
            now.sources().failed(settings.alias(), new Failure(clock.instant(), reason, text));
            return true;
        });
        return new RefreshOutcome(Result.FAILED, reason, text);
    }
}
