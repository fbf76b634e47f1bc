package kr.fedhub.example.card;

import java.util.Map;
import java.util.Set;
import kr.fedhub.core.firstuse.SecretReference;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProof;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProofFactory;
import org.keycloak.models.KeycloakSession;

/** Registers {@code library-card}; its setting {@code secret} names the environment variable with the library's key. */
public final class LibraryCardProofFactory implements ServiceAccountProofFactory {
    static final String SECRET = "secret";

    @Override
    public String getId() {
        return "library-card";
    }

    @Override
    public ServiceAccountProof create(KeycloakSession session) {
        return new LibraryCardProof();
    }

    @Override
    public void check(Map<String, String> settings) {
        if (!settings.keySet().equals(Set.of(SECRET))) {
            throw new IllegalArgumentException("library-card has the setting " + SECRET + " and no other");
        }
        key(settings);
    }

    /**
     * The key of the library.
     *
     * @throws IllegalArgumentException when it is not where the descriptor says
     */
    static String key(Map<String, String> settings) {
        SecretReference reference = SecretReference.parse(settings.getOrDefault(SECRET, ""));
        String key = System.getenv().getOrDefault(reference.name(), "");
        if (reference.store() != SecretReference.Store.ENVIRONMENT || key.isEmpty()) {
            throw new IllegalArgumentException("the library's key is not kept at " + reference);
        }
        return key;
    }
}
