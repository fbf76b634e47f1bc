package kr.fedhub.keycloak.internal.broker;

import java.util.Optional;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.keycloak.access.LoginOrigins;
import kr.fedhub.keycloak.choice.BrowserChoices;
import kr.fedhub.keycloak.config.ServiceSettings;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Stands at every entry to a service, with or without a session, and lets nobody through whose institution the service does
 * not take. Stock Keycloak tells a service that asked silently {@code interaction_required} or {@code NoPassive}.
 *
 * <p>A service without lists costs a look at its client's attributes and nothing else.
 */
final class InstitutionAccessAction implements RequiredActionProvider {
    static final String ID = "hub-institution-access";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        InstitutionPolicy policy = ServiceSettings.policy(login.getClient());
        if (policy.isForEverybody() || policy.permits(new LoginOrigins(context.getSession()).of(login))) {
            if (login.getRequiredActions().contains(ID)) {
                login.removeRequiredAction(ID);
            }
            remember(context);
        } else {
            login.addRequiredAction(ID);
        }
    }

    /** Only what was answered just now: a session that goes on says nothing new about this browser. */
    private static void remember(RequiredActionContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        Optional.ofNullable(login.getUserSessionNotes().get(Details.IDENTITY_PROVIDER))
                .ifPresent(alias -> new BrowserChoices(context.getSession())
                        .add(alias, login.getClient().getClientId()));
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        String alias = new LoginOrigins(context.getSession()).alias(login).orElse(null);
        context.challenge(PageRefusal.ofInstitution(context.getSession(), login, alias));
    }

    /** There is nothing to send: the page has no form. */
    @Override
    public void processAction(RequiredActionContext context) {
        requiredActionChallenge(context);
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
