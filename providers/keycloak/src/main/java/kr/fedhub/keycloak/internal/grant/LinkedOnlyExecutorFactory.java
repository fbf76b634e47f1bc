package kr.fedhub.keycloak.internal.grant;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/**
 * Registers {@code hub-linked-only}. Its policy must hold for every client: one that links nothing may ask for a token that is
 * good at one that does.
 *
 * <p>Why private API: client policies have no public one. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class LinkedOnlyExecutorFactory implements ClientPolicyExecutorProviderFactory {
    @Override
    public String getId() {
        return LinkedOnlyExecutor.ID;
    }

    @Override
    public String getHelpText() {
        return "Hub: no token for a service whose account the researcher has not linked (계정 연결). Use it for any client.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    @SuppressWarnings("rawtypes") // as Keycloak declares it
    public ClientPolicyExecutorProvider create(KeycloakSession session) {
        return new LinkedOnlyExecutor(session);
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
