package kr.fedhub.keycloak.internal.broker;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.IdentityProviderStorageProvider;

/** Every question goes on to another storage. */
abstract class DelegatingStorage implements IdentityProviderStorageProvider {
    private final IdentityProviderStorageProvider delegate;

    DelegatingStorage(IdentityProviderStorageProvider delegate) {
        this.delegate = delegate;
    }

    @Override
    public IdentityProviderModel create(IdentityProviderModel model) {
        return delegate.create(model);
    }

    @Override
    public void update(IdentityProviderModel model) {
        delegate.update(model);
    }

    @Override
    public boolean remove(String alias) {
        return delegate.remove(alias);
    }

    @Override
    public void removeAll() {
        delegate.removeAll();
    }

    @Override
    public @Nullable IdentityProviderModel getById(@Nullable String internalId) {
        return delegate.getById(internalId);
    }

    @Override
    public @Nullable IdentityProviderModel getByAlias(@Nullable String alias) {
        return delegate.getByAlias(alias);
    }

    @Override
    public Stream<IdentityProviderModel> getAllStream(
            IdentityProviderQuery query, @Nullable Integer first, @Nullable Integer max) {
        return delegate.getAllStream(query, first, max);
    }

    @Override
    public Stream<IdentityProviderModel> getByOrganization(
            @Nullable String organization, @Nullable Integer first, @Nullable Integer max) {
        return delegate.getByOrganization(organization, first, max);
    }

    @Override
    public Stream<String> getByFlow(
            String flow, @Nullable String search, @Nullable Integer first, @Nullable Integer max) {
        return delegate.getByFlow(flow, search, first, max);
    }

    @Override
    public Stream<IdentityProviderModel> getForLogin(FetchMode mode, @Nullable String organization) {
        return delegate.getForLogin(mode, organization);
    }

    @Override
    public long count() {
        return delegate.count();
    }

    @Override
    public boolean isIdentityFederationEnabled() {
        return delegate.isIdentityFederationEnabled();
    }

    @Override
    public IdentityProviderMapperModel createMapper(IdentityProviderMapperModel mapper) {
        return delegate.createMapper(mapper);
    }

    @Override
    public void updateMapper(IdentityProviderMapperModel mapper) {
        delegate.updateMapper(mapper);
    }

    @Override
    public boolean removeMapper(IdentityProviderMapperModel mapper) {
        return delegate.removeMapper(mapper);
    }

    @Override
    public void removeAllMappers() {
        delegate.removeAllMappers();
    }

    @Override
    public @Nullable IdentityProviderMapperModel getMapperById(String id) {
        return delegate.getMapperById(id);
    }

    @Override
    public @Nullable IdentityProviderMapperModel getMapperByName(String alias, String name) {
        return delegate.getMapperByName(alias, name);
    }

    @Override
    public Stream<IdentityProviderMapperModel> getMappersStream(
            Map<String, String> options, @Nullable Integer first, @Nullable Integer max) {
        return delegate.getMappersStream(options, first, max);
    }

    @Override
    public Stream<IdentityProviderMapperModel> getMappersByAliasStream(String alias) {
        return delegate.getMappersByAliasStream(alias);
    }

    /** The other storage belongs to the session, which closes it itself. */
    @Override
    public final void close() {
        // Holds no resources.
    }
}
