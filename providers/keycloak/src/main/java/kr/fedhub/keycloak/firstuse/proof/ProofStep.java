package kr.fedhub.keycloak.firstuse.proof;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Where an attempt to prove an account has got to. */
public sealed interface ProofStep {
    /**
     * The researcher sees a page, or is sent elsewhere.
     *
     * @param response the page or the redirect
     */
    record Show(Response response) implements ProofStep {}

    /**
     * The researcher owns an account.
     *
     * @param account the account's identifier at the service
     * @param assurance the {@code acr} value that the proof stands for, if any
     */
    record Proven(String account, Optional<String> assurance) implements ProofStep {}

    /**
     * The attempt is over.
     *
     * @param reason why
     */
    record Failed(Reason reason) implements ProofStep {}

    /** The researcher wants to choose another way. */
    record Back() implements ProofStep {}

    /** Why an attempt is over. */
    enum Reason {
        /** Too many wrong codes: a new attempt starts from the beginning. */
        TRIES_USED_UP,
        /** Asked for too many codes for one account or by one researcher. */
        TOO_MANY_CODES,
        /** The proof took longer than it may. */
        EXPIRED,
        /** The other side said that it is not so, or the researcher gave up there. */
        REFUSED,
        /** The service has no account that the proof could be about. */
        NO_ACCOUNT,
        /** What has to answer does not. */
        UNAVAILABLE,
        /** The answer of the other side cannot be believed. */
        NOT_BELIEVED
    }
}
