package kr.fedhub.keycloak.internal.broker;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Registers {@code hub-institution-access}. */
public final class InstitutionAccessFactory implements RequiredActionFactory {
    @Override
    public String getId() {
        return InstitutionAccessAction.ID;
    }

    @Override
    public String getDisplayText() {
        return "Hub: institutions of a service (이용할 수 있는 소속기관)";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new InstitutionAccessAction();
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
