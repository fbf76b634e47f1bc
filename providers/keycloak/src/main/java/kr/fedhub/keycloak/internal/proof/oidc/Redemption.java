package kr.fedhub.keycloak.internal.proof.oidc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.oidc.AccountClaim;
import kr.fedhub.core.oidc.AttemptSecrets;
import kr.fedhub.core.oidc.IdTokenRules;
import kr.fedhub.core.oidc.ProofFailure;
import kr.fedhub.core.oidc.ProviderSettings;
import kr.fedhub.core.oidc.TokenRequest;
import kr.fedhub.core.oidc.UnprovenException;
import kr.fedhub.keycloak.firstuse.proof.ProofContext;
import kr.fedhub.keycloak.firstuse.proof.ProofStep;

/**
 * Turns the code that a browser brought into a proof.
 *
 * @param party asks the provider
 * @param clock tells the time
 * @param context the attempt
 * @param settings what the descriptor says
 */
record Redemption(RelyingParty party, Clock clock, ProofContext context, ProviderSettings settings) {
    /**
     * Redeems a code.
     *
     * @throws UnprovenException when no account is proven
     */
    ProofStep redeem(String code) throws UnprovenException {
        ProofNotes notes = new ProofNotes(context);
        Instant now = clock.instant();
        AttemptSecrets secrets = notes.secrets()
                .filter(kept -> now.isBefore(notes.sent().plus(OidcProof.MOST_TIME)))
                .orElseThrow(() -> new UnprovenException(ProofFailure.EXPIRED, "the answer came too late"));
        if (!new PendingAnswers(context.session()).mayRedeem(secrets.state())) {
            // Another request is at it. Its outcome stands in the notes when it is done, and is not to be overwritten.
            return new ProofStep.Failed(ProofStep.Reason.UNAVAILABLE);
        }
        TokenRequest request = new TokenRequest(code, FirstUseAddress.callback(context.session()), secrets.verifier());
        ObjectNode claims = party.redeem(settings, request, ClientSecret.of(context.session(), settings.secret()));
        IdTokenRules rules =
                new IdTokenRules(settings.issuer(), settings.clientId(), secrets.nonce(), notes.sent(), settings.acr());
        Optional<String> assurance = rules.check(claims, clock.instant());
        String value = AccountClaim.in(claims, settings)
                .orElseThrow(() -> new UnprovenException(
                        ProofFailure.NO_ACCOUNT, "the provider does not know the claim of this person"));
        return notes.prove(new AccountSearch(context.directory()).account(settings.lookup(), value), assurance);
    }
}
