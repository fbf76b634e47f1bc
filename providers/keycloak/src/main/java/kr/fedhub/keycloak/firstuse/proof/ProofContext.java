package kr.fedhub.keycloak.firstuse.proof;

import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.firstuse.ProofRule;
import kr.fedhub.keycloak.firstuse.page.Frame;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** An attempt to prove an account, as a {@link ServiceAccountProof} sees it. */
public interface ProofContext {
    KeycloakSession session();

    RealmModel realm();

    /** The service whose account is to be proven. */
    ClientModel service();

    UserModel researcher();

    /** The login that the attempt belongs to. */
    AuthenticationSessionModel login();

    /** What the service's descriptor says about this proof. */
    ProofRule rule();

    /** The alias of the institution that this login came through; empty for an account of the hub. */
    Optional<String> institution();

    /** The identifier of this attempt: random, and different for every login, service and researcher. */
    String attempt();

    /** The service's accounts, when it lets the hub look. */
    Optional<ServiceDirectory> directory();

    /** What this attempt has kept. */
    Map<String, String> notes();

    /**
     * Keeps something for the rest of this attempt.
     *
     * @param value null to forget it
     */
    void note(String name, @Nullable String value);

    /** The address that the page's form is sent to. */
    String formAddress();

    /** What every page of a first visit has; a template finds its page as {@link Frame#ATTRIBUTE}. */
    Frame frame();

    /** Whether the researcher could choose another way. */
    boolean hasOtherWays();

    /** A page; the form on it is sent to {@link #formAddress()}. */
    LoginFormsProvider page();
}
