package kr.fedhub.core.firstuse;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;

/**
 * What one request asks for, in the request's order. One that is met is enough, as with the {@code acr_values} that they stand
 * in; one that asks for nothing is met by every link.
 *
 * @param asked the demands of the service that the request names
 */
public record ProofDemands(List<ProofDemand> asked) {
    public ProofDemands {
        asked = List.copyOf(asked);
    }

    /**
     * Those that a service has declared and a request names.
     *
     * @param acrs the request's acr values, the preferred one first
     */
    static ProofDemands of(List<ProofDemand> declared, Collection<String> acrs) {
        return new ProofDemands(acrs.stream()
                .distinct()
                .flatMap(acr -> declared.stream().filter(demand -> demand.acr().equals(acr)))
                .toList());
    }

    /** Whether the request asks for nothing beyond a link. */
    public boolean isEmpty() {
        return asked.isEmpty();
    }

    /** Whether a link is as the request asks. */
    public boolean areMetBy(ServiceLink link, Instant now) {
        return isEmpty() || met(link, now).isPresent();
    }

    /** The first that a link meets; the service may be told its acr value. */
    public Optional<ProofDemand> met(ServiceLink link, Instant now) {
        return asked.stream().filter(demand -> demand.isMetBy(link, now)).findFirst();
    }

    /** Whether a new proof of this kind would meet one of them. */
    public boolean count(ProofKind kind) {
        return isEmpty() || asked.stream().anyMatch(demand -> demand.counts(kind));
    }

    /** Refuses demands that no visitor could ever meet. */
    static void check(List<ProofDemand> declared, List<ProofRule> proofs) {
        Set<String> names = new HashSet<>();
        for (ProofDemand demand : declared) {
            if (!names.add(demand.acr())) {
                throw new IllegalArgumentException("two demands have the same acr value");
            }
            if (proofs.stream().map(ProofRule::kind).noneMatch(demand::counts)) {
                throw new IllegalArgumentException("a demand that none of the service's proofs can meet");
            }
        }
    }
}
