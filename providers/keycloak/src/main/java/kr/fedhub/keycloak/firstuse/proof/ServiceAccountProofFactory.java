package kr.fedhub.keycloak.firstuse.proof;

import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes {@link ServiceAccountProof}s; its id is the kind of proof, for example {@code email-code}. */
public interface ServiceAccountProofFactory extends ProviderFactory<ServiceAccountProof> {
    /**
     * Checks what a service's descriptor says about this proof.
     *
     * @throws IllegalArgumentException when the proof could not work with it; then it is not offered
     */
    default void check(Map<String, String> settings) {
        // Needs none.
    }

    @Override
    default void init(Config.Scope config) {
        // Needs none.
    }

    @Override
    default void postInit(KeycloakSessionFactory factory) {
        // Needs nothing.
    }

    @Override
    default void close() {
        // Holds nothing.
    }
}
