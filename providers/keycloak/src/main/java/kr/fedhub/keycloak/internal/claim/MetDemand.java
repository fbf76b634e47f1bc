package kr.fedhub.keycloak.internal.claim;

import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.firstuse.ProofDemand;
import kr.fedhub.keycloak.firstuse.RequestedAcr;
import kr.fedhub.keycloak.internal.grant.HeldLink;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;

/** Which acr value a service is told, since its request asked for a proof and got it. */
final class MetDemand {
    private MetDemand() {}

    /** Empty as well when the proof has grown too old since, as it may at a refresh. */
    static Optional<String> acr(HeldLink held, AuthenticatedClientSessionModel service) {
        if (held.policy().demands().isEmpty()) {
            return Optional.empty();
        }
        return held.policy()
                .asked(RequestedAcr.of(service::getNote))
                .met(held.link(), Instant.ofEpochMilli(Time.currentTimeMillis()))
                .map(ProofDemand::acr);
    }
}
