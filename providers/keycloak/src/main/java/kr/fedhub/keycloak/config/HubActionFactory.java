package kr.fedhub.keycloak.config;

import java.util.function.Supplier;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The part that factories of required actions have in common which share nothing; a subclass is names and wiring only. */
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
    public final void postInit(KeycloakSessionFactory factory) {
        // Nothing to wait for.
    }

    @Override
    public final void close() {
        // Holds no resources.
    }
}
