package kr.fedhub.keycloak.internal.proof.mail;

import java.util.Map;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProof;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProofFactory;
import org.keycloak.models.KeycloakSession;

/** Registers {@code email-code}. */
public final class EmailCodeProofFactory implements ServiceAccountProofFactory {
    @Override
    public String getId() {
        return ProofKind.EMAIL_CODE.id();
    }

    @Override
    public ServiceAccountProof create(KeycloakSession session) {
        return new EmailCodeProof();
    }

    @Override
    public void check(Map<String, String> settings) {
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException("email-code has no settings");
        }
    }
}
