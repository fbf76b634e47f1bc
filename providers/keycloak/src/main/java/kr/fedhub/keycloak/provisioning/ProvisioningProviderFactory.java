package kr.fedhub.keycloak.provisioning;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ProvisioningProvider}s. */
public interface ProvisioningProviderFactory extends ProviderFactory<ProvisioningProvider> {}
