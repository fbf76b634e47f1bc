package kr.fedhub.keycloak.internal.proof.oidc;

import java.util.Map;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.oidc.ProviderSettings;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProof;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProofFactory;
import org.keycloak.models.KeycloakSession;

/** Makes proofs by a login at the service's own identity provider. */
public final class ServiceLoginProofFactory implements ServiceAccountProofFactory {
    private final ProofNode node = new ProofNode(ProviderSettings::login);

    @Override
    public ServiceAccountProof create(KeycloakSession session) {
        return node.proof(session);
    }

    @Override
    public void check(Map<String, String> settings) {
        node.check(settings);
    }

    @Override
    public String getId() {
        return ProofKind.SERVICE_LOGIN.id();
    }
}
