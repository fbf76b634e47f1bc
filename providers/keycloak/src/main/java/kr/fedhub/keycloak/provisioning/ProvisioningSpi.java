package kr.fedhub.keycloak.provisioning;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The extension point for accounts at services; internal, since it reads secrets. */
public final class ProvisioningSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "hub-provisioning";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ProvisioningProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Keycloak declares it
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return ProvisioningProviderFactory.class;
    }
}
