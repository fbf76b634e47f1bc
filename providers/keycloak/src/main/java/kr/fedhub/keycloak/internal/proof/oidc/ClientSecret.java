package kr.fedhub.keycloak.internal.proof.oidc;

import java.util.Optional;
import kr.fedhub.core.firstuse.SecretReference;
import kr.fedhub.core.oidc.ProofFailure;
import kr.fedhub.core.oidc.UnprovenException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** Fetches the secret that the hub has at a provider. */
final class ClientSecret {
    private ClientSecret() {}

    /**
     * The secret.
     *
     * @throws UnprovenException when it is not where it should be
     */
    static String of(KeycloakSession session, SecretReference reference) throws UnprovenException {
        Optional<String> secret = reference.store() == SecretReference.Store.VAULT
                ? vault(session, reference)
                : Optional.ofNullable(System.getenv(reference.name()));
        return secret.filter(text -> !text.isEmpty())
                .orElseThrow(() -> new UnprovenException(
                        ProofFailure.UNAVAILABLE, "the hub's secret is not kept at " + reference));
    }

    private static Optional<String> vault(KeycloakSession session, SecretReference reference) {
        try (VaultStringSecret secret = session.vault().getStringSecret(reference.toString())) {
            return secret.get();
        }
    }
}
