package kr.fedhub.keycloak.internal.proof.oidc;

import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.oidc.AttemptSecrets;
import kr.fedhub.core.oidc.ProofFailure;
import kr.fedhub.core.oidc.UnprovenException;
import kr.fedhub.keycloak.firstuse.proof.ProofContext;
import kr.fedhub.keycloak.firstuse.proof.ProofStep;

/**
 * What an attempt keeps.
 *
 * @param context the attempt
 */
record ProofNotes(ProofContext context) {
    static final String STATE = "oidc-state";
    static final String CODE = "oidc-code";
    static final String FAILURE = "oidc-failure";

    private static final String NONCE = "oidc-nonce";
    private static final String VERIFIER = "oidc-verifier";
    private static final String SENT = "oidc-sent";
    private static final String ACCOUNT = "oidc-account";
    private static final String ASSURANCE = "oidc-assurance";

    private Optional<String> get(String name) {
        return Optional.ofNullable(context.notes().get(name));
    }

    /** What the browser brought and was not redeemed yet. */
    Optional<String> code() {
        return get(CODE);
    }

    /** What the browser was sent away with. */
    Optional<AttemptSecrets> secrets() {
        return get(STATE)
                .flatMap(state -> get(NONCE)
                        .flatMap(nonce -> get(VERIFIER).map(verifier -> new AttemptSecrets(state, nonce, verifier))));
    }

    /** When the browser was sent away first. */
    Instant sent() {
        return Instant.ofEpochSecond(get(SENT).map(Long::parseLong).orElse(0L));
    }

    void send(AttemptSecrets secrets, Instant now) {
        context.note(STATE, secrets.state());
        context.note(NONCE, secrets.nonce());
        context.note(VERIFIER, secrets.verifier());
        context.note(SENT, Long.toString(now.getEpochSecond()));
    }

    /** How the attempt ended; the same for every request after. */
    Optional<ProofStep> outcome() {
        Optional<ProofStep> failed = get(FAILURE).map(ProofFailure::valueOf).map(ProofNotes::failed);
        return failed.isPresent() ? failed : get(ACCOUNT).map(account -> new ProofStep.Proven(account, get(ASSURANCE)));
    }

    ProofStep prove(String account, Optional<String> assurance) {
        over();
        context.note(ACCOUNT, account);
        context.note(ASSURANCE, assurance.orElse(null));
        return new ProofStep.Proven(account, assurance);
    }

    ProofStep fail(UnprovenException why) {
        over();
        context.note(FAILURE, why.failure().name());
        return failed(why.failure());
    }

    private void over() {
        context.note(CODE, null);
        context.note(STATE, null);
        context.note(NONCE, null);
        context.note(VERIFIER, null);
    }

    private static ProofStep failed(ProofFailure failure) {
        return new ProofStep.Failed(ProofStep.Reason.valueOf(failure.name()));
    }
}
