package kr.fedhub.keycloak.internal;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.IdentityProviderAuthenticator;

/**
 * Sends the browser to the login of an identity provider.
 *
 * <p>Why private API: the address carries the session code, tab id and client data that the broker checks, and only
 * {@code IdentityProviderAuthenticator} knows how to write them. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class BrokerRedirect extends IdentityProviderAuthenticator {
    /**
     * Answers the flow with a redirect to the provider's login.
     *
     * @param alias an enabled identity provider of this realm
     */
    @Override
    public void redirect(AuthenticationFlowContext context, String alias) {
        super.redirect(context, alias);
    }
}
