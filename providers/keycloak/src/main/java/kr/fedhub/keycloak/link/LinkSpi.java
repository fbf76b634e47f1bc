package kr.fedhub.keycloak.link;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The extension point for links and consents; internal, since it stores personal data. */
public final class LinkSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "hub-link";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return LinkProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Keycloak declares it
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return LinkProviderFactory.class;
    }
}
