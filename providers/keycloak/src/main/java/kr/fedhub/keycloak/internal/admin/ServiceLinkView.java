package kr.fedhub.keycloak.internal.admin;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kr.fedhub.core.link.ServiceLink;
import org.jspecify.annotations.Nullable;

/**
 * A link as the admin API shows it. Times are ISO 8601.
 *
 * @param id its own identifier
 * @param researcher the user's id
 * @param service the client id; the client's own id when the client is gone
 * @param account the account's identifier at the service
 * @param proof how it was proven
 * @param institution alias of the institution whose researcher proved it; null for a hub account
 * @param assurance the {@code acr} value that the proof stands for; null when none
 * @param provenAt when it was proven last
 * @param linkedAt when the link was made
 * @param lastUsedAt when it let its researcher through last, exact to an hour; null when never, and in lists
 * @param endedAt when it ended; null while it holds
 * @param endReason what ended it: researcher, operator, consent_withdrawn or replaced; null while it holds
 */
record ServiceLinkView(
        String id,
        String researcher,
        String service,
        String account,
        String proof,
        @Nullable String institution,
        @Nullable String assurance,
        String provenAt,
        String linkedAt,
        @Nullable String lastUsedAt,
        @Nullable String endedAt,
        @Nullable String endReason) {
    static ServiceLinkView of(ServiceLink link, String service, Optional<Instant> lastUsed) {
        return new ServiceLinkView(
                link.id(),
                link.researcher(),
                service,
                link.account(),
                link.proof().id(),
                link.institution().orElse(null),
                link.assurance().orElse(null),
                link.provenAt().toString(),
                link.linkedAt().toString(),
                lastUsed.map(Instant::toString).orElse(null),
                link.end().map(end -> end.at().toString()).orElse(null),
                link.end()
                        .map(end -> end.reason().name().toLowerCase(Locale.ROOT))
                        .orElse(null));
    }

    /** Keeps account numbers out of logs. */
    @Override
    public String toString() {
        return "ServiceLinkView[" + id + "]";
    }
}
