package kr.fedhub.keycloak.internal.self;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.consent.ConsentReceipt;
import kr.fedhub.core.link.ServiceLink;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.FederatedIdentityModel;

/**
 * The JSON form of what the hub keeps about a researcher. Times are ISO 8601.
 *
 * @param copiedAt when it was written
 * @param id the researcher's id at the hub
 * @param createdAt when they came to the hub; null when nobody knows
 * @param attributes what institutions said of them, by the name at the hub
 * @param institutions their institutions
 * @param links their accounts at services, those that are linked no longer too
 * @param consents what they agreed to, what they withdrew too
 * @param sessions their sessions that are not over
 */
record DataCopy(
        String copiedAt,
        String id,
        @Nullable String createdAt,
        Map<String, List<String>> attributes,
        List<Institution> institutions,
        List<Link> links,
        List<Consent> consents,
        List<Map<String, String>> sessions) {
    /**
     * An institution.
     *
     * @param identifier by what it knows the researcher
     */
    record Institution(
            String alias,
            String name,
            String identifier,
            @Nullable String since,
            @Nullable String lastLogin) {
        static Institution of(FederatedIdentityModel identity, Names names, InstitutionTimes times) {
            String alias = identity.getIdentityProvider();
            return new Institution(
                    alias,
                    names.institution(alias),
                    identity.getUserId(),
                    times.since(alias).map(Instant::toString).orElse(null),
                    times.last(alias).map(Instant::toString).orElse(null));
        }
    }

    /** An account at a service. */
    record Link(
            String id,
            String service,
            String account,
            String proof,
            @Nullable String institution,
            @Nullable String assurance,
            String linkedAt,
            String provenAt,
            @Nullable String lastUsedAt,
            @Nullable String endedAt,
            @Nullable String endReason) {
        static Link of(ServiceLink link, String service, Optional<Instant> lastUsed) {
            return new Link(
                    link.id(),
                    service,
                    link.account(),
                    link.proof().id(),
                    link.institution().orElse(null),
                    link.assurance().orElse(null),
                    link.linkedAt().toString(),
                    link.provenAt().toString(),
                    lastUsed.map(Instant::toString).orElse(null),
                    link.end().map(end -> end.at().toString()).orElse(null),
                    link.end()
                            .map(end -> end.reason().name().toLowerCase(Locale.ROOT))
                            .orElse(null));
        }
    }

    /** A receipt. */
    record Consent(
            String id,
            String service,
            String purpose,
            String noticeHash,
            String locale,
            String notice,
            String givenAt,
            @Nullable String withdrawnAt) {
        static Consent of(ConsentReceipt receipt, String service) {
            return new Consent(
                    receipt.id(),
                    service,
                    receipt.purpose(),
                    receipt.noticeHash(),
                    receipt.locale(),
                    receipt.notice(),
                    receipt.givenAt().toString(),
                    receipt.withdrawnAt().map(Instant::toString).orElse(null));
        }
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "DataCopy[" + id + "]";
    }
}
