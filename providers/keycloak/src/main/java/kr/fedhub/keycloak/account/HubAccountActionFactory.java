package kr.fedhub.keycloak.account;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Registers {@code hub-account}. */
public final class HubAccountActionFactory implements RequiredActionFactory {
    @Override
    public String getId() {
        return HubAccountAction.ID;
    }

    @Override
    public String getDisplayText() {
        return "Hub: what is said of hub accounts (개별 계정)";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new HubAccountAction();
    }

    @Override
    public void init(Config.Scope config) {
        // No server-wide settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to wait for.
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
