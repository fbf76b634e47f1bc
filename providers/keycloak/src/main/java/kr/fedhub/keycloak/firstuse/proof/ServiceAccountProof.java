package kr.fedhub.keycloak.firstuse.proof;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.provider.Provider;

/**
 * One way to prove that a researcher owns an account at a service. The id of its factory is the kind that a service's descriptor
 * names.
 *
 * <p>An attempt belongs to one login: what it keeps in {@link ProofContext#notes()} goes when that login ends, when the researcher
 * chooses another way, and when the researcher's identity changes. An implementation decides who owns the account; the hub
 * takes {@link ProofStep.Proven} at its word, links the account and lets nobody else have it.
 */
public interface ServiceAccountProof extends Provider {
    /**
     * What stands on the page now. Called for every GET of the page, so it changes nothing that a second call would notice; a proof
     * that sends the browser elsewhere finds here, in its notes, what came back.
     */
    ProofStep show(ProofContext context);

    /**
     * Goes on with what the researcher sent.
     *
     * @param form the fields of the page, decoded
     */
    ProofStep submit(ProofContext context, MultivaluedMap<String, String> form);

    @Override
    default void close() {
        // Holds nothing of its own.
    }
}
