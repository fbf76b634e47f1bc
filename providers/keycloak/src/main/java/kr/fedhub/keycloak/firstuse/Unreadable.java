package kr.fedhub.keycloak.firstuse;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.consent.ServiceTerms;
import kr.fedhub.core.firstuse.FirstUsePolicy;

/** Stands in for a policy that cannot be read, on the page that says so. */
final class Unreadable {
    static final FirstUsePolicy POLICY = new FirstUsePolicy(
            List.of(),
            true,
            Optional.empty(),
            Optional.empty(),
            FirstUsePolicy.DEFAULT_CLAIM,
            ServiceTerms.none(),
            List.of());

    private Unreadable() {}
}
