package kr.fedhub.keycloak.internal.broker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberDecision;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.config.MemberNames;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderStorageProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Answers for members out of the roster and leaves everything else to Keycloak's own storage. Members are in no list: 10,000
 * of them would be on every page that shows one.
 */
public final class MemberStorage extends DelegatingStorage {
    private final KeycloakSession session;
    private final Map<String, List<IdentityProviderMapperModel>> mappers = new HashMap<>();

    MemberStorage(KeycloakSession session, IdentityProviderStorageProvider delegate) {
        super(delegate);
        this.session = session;
    }

    @Override
    public IdentityProviderModel create(IdentityProviderModel model) {
        SourceRow.require(model);
        announce(model);
        return super.create(model);
    }

    @Override
    public void update(IdentityProviderModel model) {
        SourceRow.require(model);
        announce(model);
        super.update(model);
    }

    @Override
    public boolean remove(String alias) {
        SourceRow.requireOutsideMembers(alias);
        Optional.ofNullable(super.getByAlias(alias)).ifPresent(this::announce);
        return super.remove(alias);
    }

    private void announce(IdentityProviderModel row) {
        if (SourceSettings.PROVIDER_ID.equals(row.getProviderId())) {
            federation().sourcesChanged();
        }
    }

    /** Keycloak asks with null while it makes a provider. */
    @Override
    public @Nullable IdentityProviderModel getById(@Nullable String internalId) {
        return asMember(internalId).map(this::member).orElseGet(() -> super.getById(internalId));
    }

    @Override
    public @Nullable IdentityProviderModel getByAlias(@Nullable String alias) {
        return asMember(alias).map(this::member).orElseGet(() -> super.getByAlias(alias));
    }

    @Override
    public Stream<IdentityProviderMapperModel> getMappersByAliasStream(String alias) {
        return asMember(alias)
                .flatMap(member -> roster().entry(member))
                .map(RosterEntry::source)
                .map(this::mappersOfSource)
                .orElseGet(() -> super.getMappersByAliasStream(alias));
    }

    @Override
    public IdentityProviderMapperModel createMapper(IdentityProviderMapperModel mapper) {
        SourceRow.requireOutsideMembers(mapper.getIdentityProviderAlias());
        mappers.clear();
        return super.createMapper(mapper);
    }

    @Override
    public void updateMapper(IdentityProviderMapperModel mapper) {
        mappers.clear();
        super.updateMapper(mapper);
    }

    @Override
    public boolean removeMapper(IdentityProviderMapperModel mapper) {
        mappers.clear();
        return super.removeMapper(mapper);
    }

    /** A login asks for them several times, and Keycloak reads them from the database each time. */
    private Stream<IdentityProviderMapperModel> mappersOfSource(String source) {
        return mappers
                .computeIfAbsent(
                        source, alias -> super.getMappersByAliasStream(alias).toList())
                .stream();
    }

    private static Optional<MemberAlias> asMember(@Nullable String alias) {
        return Optional.ofNullable(alias).flatMap(MemberAlias::parse);
    }

    private @Nullable IdentityProviderModel member(MemberAlias alias) {
        Roster roster = roster();
        Optional<IdentityProviderModel> described = roster.entry(alias).flatMap(this::described);
        return described
                .or(() ->
                        roster.decision(alias).map(MemberDecision::name).map(name -> MemberModel.departed(alias, name)))
                .orElse(null);
    }

    private Optional<IdentityProviderModel> described(RosterEntry entry) {
        Optional<SourceSettings> settings = federation().source(entry.source());
        Optional<IdentityProviderModel> source = Optional.ofNullable(super.getByAlias(entry.source()));
        return settings.flatMap(
                found -> source.map(row -> MemberModel.of(entry, found, row, names().institution(entry.member()))));
    }

    private MemberNames names() {
        return MemberNames.of(session.getContext().getRealm());
    }

    private Roster roster() {
        return federation().roster();
    }

    private FederationProvider federation() {
        return session.getProvider(FederationProvider.class);
    }
}
