package kr.fedhub.keycloak.link;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link LinkProvider}s. */
public interface LinkProviderFactory extends ProviderFactory<LinkProvider> {}
