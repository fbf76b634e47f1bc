package kr.fedhub.keycloak.internal.admin;

import java.util.Locale;
import kr.fedhub.core.provisioning.ChangeState;
import kr.fedhub.keycloak.provisioning.outbox.OutboxEntry;
import org.jspecify.annotations.Nullable;

/**
 * A change in the outbox as the admin API shows it: neither the account nor what the service is to be told. Times are ISO 8601.
 *
 * @param id its own identifier
 * @param researcher the user's id
 * @param service the client id; the client's own id when the client is gone
 * @param kind update, activation or deactivation
 * @param state waiting, held or quarantined
 * @param createdAt when it was asked for
 * @param attempts how often it failed, or was put off because its service was down
 * @param nextAt when it is tried again; null unless it waits
 * @param failure why it failed last; null when it was not tried yet
 * @param reference what stands in the log and in the event about it; null unless it is held or quarantined
 */
record OutboxView(
        String id,
        String researcher,
        String service,
        String kind,
        String state,
        String createdAt,
        int attempts,
        @Nullable String nextAt,
        @Nullable String failure,
        @Nullable String reference) {
    static OutboxView of(OutboxEntry entry, String service) {
        return new OutboxView(
                entry.id(),
                entry.researcher(),
                service,
                lower(entry.kind()),
                lower(entry.state()),
                entry.createdAt().toString(),
                entry.attempts(),
                entry.state() == ChangeState.WAITING ? entry.nextAt().toString() : null,
                entry.failure().map(OutboxView::lower).orElse(null),
                entry.reference().orElse(null));
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
