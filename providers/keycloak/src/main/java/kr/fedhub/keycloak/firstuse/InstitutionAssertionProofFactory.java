package kr.fedhub.keycloak.firstuse;

import java.util.Map;
import java.util.Set;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProof;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProofFactory;
import org.keycloak.models.KeycloakSession;

/** Registers {@code institution-assertion}. */
public final class InstitutionAssertionProofFactory implements ServiceAccountProofFactory {
    private static final Set<String> SETTINGS =
            Set.of(InstitutionAssertionProof.ATTRIBUTE, InstitutionAssertionProof.LOOKUP);

    @Override
    public String getId() {
        return ProofKind.INSTITUTION_ASSERTION.id();
    }

    @Override
    public ServiceAccountProof create(KeycloakSession session) {
        return new InstitutionAssertionProof();
    }

    @Override
    public void check(Map<String, String> settings) {
        if (!SETTINGS.containsAll(settings.keySet())) {
            throw new IllegalArgumentException("a setting must be one of " + String.join(", ", SETTINGS));
        }
        accept(settings, InstitutionAssertionProof.ATTRIBUTE, "", InstitutionAssertionProof.ATTRIBUTES);
        accept(settings, InstitutionAssertionProof.LOOKUP, "userName", InstitutionAssertionProof.KEYS.keySet());
    }

    private static void accept(Map<String, String> settings, String name, String otherwise, Set<String> accepted) {
        if (!accepted.contains(settings.getOrDefault(name, otherwise))) {
            throw new IllegalArgumentException(name + " must be one of " + String.join(", ", accepted));
        }
    }
}
