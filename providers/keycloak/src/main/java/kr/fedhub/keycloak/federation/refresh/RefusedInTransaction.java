package kr.fedhub.keycloak.federation.refresh;

import kr.fedhub.core.metadata.aggregate.AggregateRefused;

/** Carries a refusal out of a transaction, which is undone by it. */
final class RefusedInTransaction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient AggregateRefused refusal;

    RefusedInTransaction(AggregateRefused refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    AggregateRefused refusal() {
        return refusal;
    }
}
