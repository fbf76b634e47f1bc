package kr.fedhub.keycloak.internal.store;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Registers the hub's tables. Its id names the table in which Liquibase keeps what it has done, so it never changes.
 *
 * <p>Why private API: see {@link HubEntityProvider}. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class HubEntityProviderFactory implements JpaEntityProviderFactory {
    static final String ID = "hub";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new HubEntityProvider();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        // No server-wide settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
