package kr.fedhub.keycloak.account;

import kr.fedhub.keycloak.access.LoginOrigins;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/**
 * Sees to it that whoever logged in at the hub itself is told to services as that, at every entry. Nobody ever sees it: it
 * asks nothing. An institution's login says its own things the same way, each time.
 */
final class HubAccountAction implements RequiredActionProvider {
    static final String ID = "hub-account";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (new LoginOrigins(context.getSession())
                .of(context.getAuthenticationSession())
                .isHubAccount()) {
            new HubAccount(context.getRealm(), context.getUser()).speak();
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.ignore();
    }

    @Override
    public void processAction(RequiredActionContext context) {
        context.ignore();
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
