package kr.fedhub.keycloak.firstuse;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Registers {@code hub-first-use}. */
public final class FirstUseFactory implements RequiredActionFactory {
    @Override
    public String getId() {
        return FirstUseAction.ID;
    }

    @Override
    public String getDisplayText() {
        return "Hub: first use of a service (최초 이용)";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new FirstUseAction();
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
