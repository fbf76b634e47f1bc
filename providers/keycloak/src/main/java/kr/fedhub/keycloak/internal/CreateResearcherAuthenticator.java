package kr.fedhub.keycloak.internal;

import java.util.UUID;
import kr.fedhub.keycloak.access.LoginOrigins;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.internal.broker.PageRefusal;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.AbstractIdentityProvider;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Makes a new researcher of a first brokered login, always: an opaque username, no look at anyone else's e-mail or
 * username, no page.
 *
 * <p>Nobody is made of a login that the service will not take.
 *
 * <p>Two institutions are joined only by a logged-in researcher, never by attributes that happen to be equal; the stock
 * steps that offer an existing account have been the way into other people's accounts several times
 * (CVE-2025-7365, CVE-2026-9087).
 *
 * <p>Why private API: the brokered identity reaches a first-login flow only through {@code AbstractIdpAuthenticator}.
 * Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class CreateResearcherAuthenticator extends AbstractIdpAuthenticator {
    @Override
    protected void authenticateImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext brokered) {
        String alias = brokered.getIdpConfig().getAlias();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        if (!ServiceSettings.policy(login.getClient()).permits(new LoginOrigins(context.getSession()).of(alias))) {
            context.challenge(PageRefusal.ofInstitution(context.getSession(), login, alias));
            return;
        }
        UserModel researcher = context.getSession()
                .users()
                .addUser(context.getRealm(), UUID.randomUUID().toString());
        researcher.setEnabled(true);
        serialized.getAttributes().forEach((name, values) -> {
            if (!UserModel.USERNAME.equalsIgnoreCase(name)) {
                researcher.setAttribute(name, values);
            }
        });
        context.setUser(researcher);
        context.getAuthenticationSession().setAuthNote(AbstractIdentityProvider.BROKER_REGISTERED_NEW_USER, "true");
        context.success();
    }

    @Override
    protected void actionImpl(
            AuthenticationFlowContext context,
            SerializedBrokeredIdentityContext serialized,
            BrokeredIdentityContext brokered) {
        authenticateImpl(context, serialized, brokered);
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }
}
