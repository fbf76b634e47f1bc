package kr.fedhub.keycloak.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** The part that all factories of the hub's authenticators have in common; a subclass is names and wiring only. */
public abstract class HubAuthenticatorFactory implements AuthenticatorFactory, ServerInfoAwareProviderFactory {
    private static final String DEVELOPMENT = "development";

    private final String id;
    private final String displayType;
    private final String helpText;
    private final Requirement[] requirements;

    protected HubAuthenticatorFactory(String id, String displayType, String helpText, Requirement... requirements) {
        this.id = id;
        this.displayType = displayType;
        this.helpText = helpText;
        this.requirements = requirements.clone();
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayType() {
        return displayType;
    }

    @Override
    public final String getHelpText() {
        return helpText;
    }

    @Override
    public final Requirement[] getRequirementChoices() {
        return requirements.clone();
    }

    /** Shown under "Server info" in the admin console, so that an admin sees which bundle really runs. */
    @Override
    public final Map<String, String> getOperationalInfo() {
        String version = HubAuthenticatorFactory.class.getPackage().getImplementationVersion();
        return Map.of("fedhub", version == null ? DEVELOPMENT : version);
    }

    @Override
    public final @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public final boolean isConfigurable() {
        return false;
    }

    @Override
    public final boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
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
