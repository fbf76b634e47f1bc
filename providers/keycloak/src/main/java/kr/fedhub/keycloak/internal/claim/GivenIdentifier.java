package kr.fedhub.keycloak.internal.claim;

import kr.fedhub.core.subject.IdentifierKind;
import kr.fedhub.core.subject.ScopedIdentifier;

/**
 * What a service calls a researcher.
 *
 * @param kind which of the two attributes says it
 * @param identifier the attribute's value
 */
record GivenIdentifier(IdentifierKind kind, ScopedIdentifier identifier) {
    /** The claim's name. */
    String claim() {
        return kind.attribute().friendlyName();
    }

    boolean isPairwise() {
        return kind == IdentifierKind.PAIRWISE;
    }
}
