package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Keycloak uses up a login's code when it looks the login up; both the hub's checks and Keycloak's own need the login. */
final class RememberingCallback implements AuthenticationCallback {
    private final AuthenticationCallback callback;
    private final Map<String, AuthenticationSessionModel> logins = new HashMap<>();

    RememberingCallback(AuthenticationCallback callback) {
        this.callback = callback;
    }

    @Override
    public AuthenticationSessionModel getAndVerifyAuthenticationSession(String encodedCode) {
        return logins.computeIfAbsent(encodedCode, callback::getAndVerifyAuthenticationSession);
    }

    @Override
    public Response authenticated(BrokeredIdentityContext context) {
        return callback.authenticated(context);
    }

    @Override
    public Response cancelled(IdentityProviderModel provider) {
        return callback.cancelled(provider);
    }

    @Override
    public Response retryLogin(UserAuthenticationIdentityProvider<?> provider, AuthenticationSessionModel login) {
        return callback.retryLogin(provider, login);
    }

    @Override
    public Response error(IdentityProviderModel provider, String message) {
        return callback.error(provider, message);
    }
}
