package kr.fedhub.keycloak.federation;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link FederationProvider} of a session. */
public interface FederationProviderFactory extends ProviderFactory<FederationProvider> {}
