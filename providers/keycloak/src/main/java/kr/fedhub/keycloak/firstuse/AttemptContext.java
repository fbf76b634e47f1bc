package kr.fedhub.keycloak.firstuse;

import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.firstuse.ProofRule;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.firstuse.proof.ProofContext;
import kr.fedhub.keycloak.provisioning.ProvisioningProvider;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What a proof sees of a visit. */
record AttemptContext(Visit visit, ProofRule rule) implements ProofContext {
    private static final int STEP = 2;

    @Override
    public KeycloakSession session() {
        return visit.session();
    }

    @Override
    public RealmModel realm() {
        return visit.realm();
    }

    @Override
    public ClientModel service() {
        return visit.service();
    }

    @Override
    public UserModel researcher() {
        return visit.researcher();
    }

    @Override
    public AuthenticationSessionModel login() {
        return visit.login();
    }

    @Override
    public Optional<String> institution() {
        return visit.institution();
    }

    @Override
    public String attempt() {
        return visit.notes().attempt();
    }

    @Override
    public Optional<ServiceDirectory> directory() {
        return visit.policy().directory().flatMap(visit.session().getProvider(ProvisioningProvider.class)::directory);
    }

    @Override
    public Map<String, String> notes() {
        return visit.notes().ofProof();
    }

    @Override
    public void note(String name, @Nullable String value) {
        visit.notes().ofProof(name, value);
    }

    @Override
    public String formAddress() {
        return visit.context().getActionUrl().toString();
    }

    @Override
    public Frame frame() {
        return visit.frame(STEP);
    }

    @Override
    public boolean hasOtherWays() {
        return visit.policy().signUp() || visit.policy().proofs().size() > 1;
    }

    @Override
    public LoginFormsProvider page() {
        return visit.context().form();
    }
}
