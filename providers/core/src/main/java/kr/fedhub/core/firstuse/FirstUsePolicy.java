package kr.fedhub.core.firstuse;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.consent.ServiceTerms;

/**
 * What a service asks for on a researcher's first visit.
 *
 * @param proofs how an existing account can be proven, the usual way first; empty when there are no accounts to link
 * @param signUp whether people may make an account
 * @param directory where the service's accounts are found and made; empty when the service keeps them itself
 * @param linkValidFor how long a proof counts; empty means for good
 * @param accountClaim the name of the claim or attribute that carries the account's identifier
 * @param terms what people are told and asked before an account is made
 * @param demands the fresher or stronger proofs that the service can ask for with a request
 */
public record FirstUsePolicy(
        List<ProofRule> proofs,
        boolean signUp,
        Optional<DirectoryTarget> directory,
        Optional<Duration> linkValidFor,
        String accountClaim,
        ServiceTerms terms,
        List<ProofDemand> demands) {
    /** The voPerson attribute for the identifier of a person at an application. */
    public static final String DEFAULT_CLAIM = "voPersonApplicationUID";

    public FirstUsePolicy {
        proofs = List.copyOf(proofs);
        demands = List.copyOf(demands);
        ProofDemands.check(demands, proofs);
        if (proofs.isEmpty() && !signUp) {
            throw new IllegalArgumentException("nobody could get in: write a proof, or allow sign-up");
        }
        if (linkValidFor.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("a link must be valid for some time");
        }
    }

    /**
     * What a request asks for beyond a link.
     *
     * @param acrs the request's acr values, the preferred one first; those that the service has not declared say nothing here
     */
    public ProofDemands asked(Collection<String> acrs) {
        return ProofDemands.of(demands, acrs);
    }
}
