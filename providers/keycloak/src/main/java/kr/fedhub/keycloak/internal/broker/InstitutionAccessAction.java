package kr.fedhub.keycloak.internal.broker;

import java.util.Optional;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.keycloak.access.LoginOrigins;
import kr.fedhub.keycloak.choice.BrowserChoices;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.internal.claim.GivenIdentifiers;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Stands at every entry to a service, with or without a session, and lets nobody through whose institution the service does
 * not take. Stock Keycloak tells a service that asked silently {@code interaction_required} or {@code NoPassive}.
 *
 * <p>Nobody gets through either while the service cannot be told who it is: a page with a reference id says so before Keycloak
 * answers, and fails at it.
 *
 * <p>A service without lists and identifiers costs a look at its client's attributes and nothing else.
 */
final class InstitutionAccessAction implements RequiredActionProvider {
    static final String ID = "hub-institution-access";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        InstitutionPolicy policy = ServiceSettings.policy(login.getClient());
        boolean permitted = policy.isForEverybody() || policy.permits(new LoginOrigins(context.getSession()).of(login));
        if (permitted && noIdentifier(context).isEmpty()) {
            if (login.getRequiredActions().contains(ID)) {
                login.removeRequiredAction(ID);
            }
            remember(context);
        } else {
            login.addRequiredAction(ID);
        }
    }

    private static Optional<String> noIdentifier(RequiredActionContext context) {
        return new GivenIdentifiers(context.getSession())
                .problem(context.getAuthenticationSession().getClient());
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
        Optional<String> problem = noIdentifier(context);
        if (problem.isPresent()) {
            context.challenge(PageRefusal.ofIdentifier(context.getSession(), login, problem.get()));
            return;
        }
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
