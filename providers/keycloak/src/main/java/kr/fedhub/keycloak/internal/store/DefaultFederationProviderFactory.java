package kr.fedhub.keycloak.internal.store;

import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import kr.fedhub.keycloak.federation.FederationProviderFactory;
import org.keycloak.Config;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

/** Registers the federations of a realm, keeps them in memory and refreshes them. */
public final class DefaultFederationProviderFactory implements FederationProviderFactory {
    private final FederationCache cache = new FederationCache();

    @Override
    public FederationProvider create(KeycloakSession session) {
        return new DefaultFederationProvider(session, cache);
    }

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope config) {
        // No server-wide settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> handle(factory, event));
    }

    @Override
    public void close() {
        // Holds no resources.
    }

    FederationCache cache() {
        return cache;
    }

    private void handle(KeycloakSessionFactory factory, ProviderEvent event) {
        if (event instanceof PostMigrationEvent) {
            new RefreshSchedule(factory, cache).start();
        } else if (event instanceof RealmModel.IdentityProviderUpdatedEvent updated) {
            if (isSource(updated.getUpdatedIdentityProvider())) {
                RealmVersion.raise(updated.getRealm());
            }
        } else if (event instanceof RealmModel.IdentityProviderRemovedEvent removed) {
            IdentityProviderModel provider = removed.getRemovedIdentityProvider();
            if (isSource(provider)) {
                RealmStore.of(removed.getKeycloakSession(), removed.getRealm()).removeSource(provider.getAlias());
                RealmVersion.raise(removed.getRealm());
            }
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            RealmStore.of(removed.getKeycloakSession(), removed.getRealm()).removeAll();
            cache.forget(removed.getRealm().getId());
        }
    }

    private static boolean isSource(IdentityProviderModel provider) {
        return SourceSettings.PROVIDER_ID.equals(provider.getProviderId());
    }
}
