package kr.fedhub.keycloak.internal.proof.oidc;

import java.util.Map;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.oidc.ProviderSettings;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProof;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProofFactory;
import org.keycloak.models.KeycloakSession;

/** Makes proofs by an OpenID Provider that verifies people (OpenID Connect for Identity Assurance 1.0). */
public final class OidcVerifierProofFactory implements ServiceAccountProofFactory {
    private final ProofNode node = new ProofNode(ProviderSettings::verifier);

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
        return ProofKind.OIDC_VERIFIER.id();
    }
}
