package kr.fedhub.keycloak.firstuse.proof;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Lets other jars add ways to prove an account. */
public final class ServiceAccountProofSpi implements Spi {
    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "hub-service-account-proof";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ServiceAccountProof.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it in the oldest supported version
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return ServiceAccountProofFactory.class;
    }
}
