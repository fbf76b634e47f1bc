package kr.fedhub.keycloak.internal.admin;

import kr.fedhub.keycloak.federation.store.SourceReport;

/** What was found in a source's last document. Of a long list only the beginning was kept; the total is the true one. */
final class Findings {
    private Findings() {}

    /** An identity provider that cannot be used. */
    record Skipped(String entityId, String reason) {}

    /** Something that was left out of a member. */
    record Remark(String entityId, String remark) {}

    static Listing<?> skipped(SourceReport report) {
        return new Listing<>(
                report.skipped(),
                report.skippedFirst().stream()
                        .map(found -> new Skipped(found.entityId(), found.text()))
                        .toList());
    }

    static Listing<?> remarks(SourceReport report) {
        return new Listing<>(
                report.remarks(),
                report.remarksFirst().stream()
                        .map(found -> new Remark(found.entityId(), found.text()))
                        .toList());
    }
}
