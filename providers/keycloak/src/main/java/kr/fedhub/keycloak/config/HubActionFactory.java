package kr.fedhub.keycloak.config;

import java.util.function.Supplier;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The part that all factories of the hub's required actions have in common; a subclass is names and wiring only. */
public abstract class HubActionFactory implements RequiredActionFactory {
    private final String id;
    private final String displayText;
    private final Supplier<RequiredActionProvider> action;

    protected HubActionFactory(String id, String displayText, Supplier<RequiredActionProvider> action) {
        this.id = id;
        this.displayText = displayText;
        this.action = action;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayText() {
        return displayText;
    }

    @Override
    public final RequiredActionProvider create(KeycloakSession session) {
        return action.get();
    }

    @Override
    public final void init(Config.Scope config) {
        // No server-wide settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing by default.
    }

    @Override
    public final void close() {
        // Holds no resources.
    }
}
