package kr.fedhub.keycloak.federation;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes the federations known to Keycloak, so that every part of the hub gets the same ones. */
public final class FederationSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "hub-federation";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return FederationProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it in the oldest supported version
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return FederationProviderFactory.class;
    }
}
