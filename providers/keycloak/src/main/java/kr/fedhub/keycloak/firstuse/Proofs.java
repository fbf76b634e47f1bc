package kr.fedhub.keycloak.firstuse;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.firstuse.ProofDemands;
import kr.fedhub.core.firstuse.ProofRule;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProof;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProofFactory;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderFactory;

/** The ways to prove an account that a service takes and this server has. */
record Proofs(Visit visit) {
    private static final Logger LOG = Logger.getLogger("kr.fedhub.firstuse");

    /** Those that can be offered, in the service's order; of a service that asks for a stronger proof only such. */
    List<ProofRule> offered() {
        ProofDemands asked = LinkCheck.asked(visit.policy(), visit.login());
        return visit.policy().proofs().stream()
                .filter(rule -> asked.count(rule.kind()))
                .filter(this::isUsable)
                .toList();
    }

    Optional<ProofRule> rule(String kind) {
        return offered().stream().filter(rule -> rule.kind().id().equals(kind)).findFirst();
    }

    ServiceAccountProof proof(ProofRule rule) {
        return visit.session()
                .getProvider(ServiceAccountProof.class, rule.kind().id());
    }

    private boolean isUsable(ProofRule rule) {
        if (rule.kind().equals(ProofKind.INSTITUTION_ASSERTION)
                && visit.institution().isEmpty()) {
            return false;
        }
        KeycloakSession session = visit.session();
        ProviderFactory<ServiceAccountProof> factory = session.getKeycloakSessionFactory()
                .getProviderFactory(ServiceAccountProof.class, rule.kind().id());
        if (!(factory instanceof ServiceAccountProofFactory checked)) {
            LOG.errorf("first use: service %s names a proof that this server has not: %s", name(), rule.kind());
            return false;
        }
        try {
            checked.check(rule.settings());
            return true;
        } catch (IllegalArgumentException e) {
            LOG.errorf("first use: service %s, proof %s: %s", name(), rule.kind(), e.getMessage());
            return false;
        }
    }

    private String name() {
        return visit.service().getClientId();
    }
}
