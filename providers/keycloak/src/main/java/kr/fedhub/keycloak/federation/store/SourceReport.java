package kr.fedhub.keycloak.federation.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kr.fedhub.core.metadata.aggregate.Aggregate;
import org.keycloak.util.JsonSerialization;

/**
 * What a document holds, for the operator.
 *
 * @param identityProviders entities with an identity provider role, usable or not
 * @param others entities without one
 * @param filtered usable members that the filter left out
 * @param members members that are used
 * @param skipped how many identity providers cannot be used
 * @param skippedFirst the first of them
 * @param remarks how many things were left out of members that can
 * @param remarksFirst the first of them
 */
public record SourceReport(
        int identityProviders,
        int others,
        int filtered,
        int members,
        int skipped,
        List<Finding> skippedFirst,
        int remarks,
        List<Finding> remarksFirst) {
    private static final int MOST = 500;

    /**
     * Something about an entity.
     *
     * @param entityId what it calls itself
     * @param text what, as one line
     */
    public record Finding(String entityId, String text) {}

    public SourceReport {
        skippedFirst = List.copyOf(skippedFirst);
        remarksFirst = List.copyOf(remarksFirst);
    }

    /** The report about a document; of a long list only the beginning is kept. */
    public static SourceReport of(Aggregate aggregate) {
        return new SourceReport(
                aggregate.identityProviders(),
                aggregate.others(),
                aggregate.filtered(),
                aggregate.snapshot().members().size(),
                aggregate.skipped().size(),
                aggregate.skipped().stream()
                        .limit(MOST)
                        .map(entity -> new Finding(entity.entityId(), entity.reason()))
                        .toList(),
                aggregate.remarks().size(),
                aggregate.remarks().stream()
                        .limit(MOST)
                        .map(remark -> new Finding(remark.entityId().value(), remark.text()))
                        .toList());
    }

    static SourceReport parse(String json) {
        try {
            return JsonSerialization.readValue(json, SourceReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String json() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
