package kr.fedhub.keycloak.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.access.LoginOrigins;
import kr.fedhub.keycloak.config.InstitutionSettings;
import kr.fedhub.keycloak.config.MemberNames;
import kr.fedhub.keycloak.federation.FederationProvider;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderStorageProvider.FetchMode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Every institution that a researcher can choose: those with an identity provider of their own, and the members of metadata
 * sources.
 */
final class InstitutionDirectory implements ChoosableInstitutions {
    private final KeycloakSession session;
    private final InstitutionCatalogues catalogues;
    private final Roster roster;

    /** Made when the page is: a login that names its institution needs neither. */
    private @Nullable List<Institution> bilateral;

    private @Nullable Catalogue catalogue;

    /**
     * The directory for one request.
     *
     * @param session the request's
     * @param catalogues those of this node
     */
    InstitutionDirectory(KeycloakSession session, InstitutionCatalogues catalogues) {
        this.session = session;
        this.catalogues = catalogues;
        roster = session.getProvider(FederationProvider.class).roster();
    }

    @Override
    public Catalogue catalogue() {
        @Nullable Catalogue made = catalogue;
        if (made == null) {
            RealmModel realm = session.getContext().getRealm();
            made = catalogues.of(realm.getId(), roster, bilateral(), MemberNames.of(realm));
            catalogue = made;
        }
        return made;
    }

    @Override
    public Roster roster() {
        return roster;
    }

    @Override
    public List<Institution> bilateral() {
        @Nullable List<Institution> read = bilateral;
        if (read == null) {
            // Keycloak keeps the list for login in its cache: enabled, not hidden, not for linking only.
            read = session.identityProviders()
                    .getForLogin(FetchMode.ALL, null)
                    .map(InstitutionSettings::read)
                    .toList();
            bilateral = read;
        }
        return read;
    }

    @Override
    public Optional<String> alias(String aliasOrEntityId) {
        return canLogIn(aliasOrEntityId) ? Optional.of(aliasOrEntityId) : aliasOfEntity(aliasOrEntityId);
    }

    private Optional<String> aliasOfEntity(String entityId) {
        try {
            return session.getProvider(FederationProvider.class)
                    .member(new EntityId(entityId))
                    .map(RosterEntry::member)
                    .map(member -> member.alias().value())
                    .filter(this::canLogIn);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a login may go to an identity provider; a member says itself why not. */
    boolean canLogIn(String alias) {
        return Optional.ofNullable(session.identityProviders().getByAlias(alias))
                .filter(IdentityProviderModel::isEnabled)
                .filter(provider -> !provider.isLinkOnly())
                .isPresent();
    }

    @Override
    public boolean isOffered(String alias, InstitutionPolicy policy) {
        Optional<MemberAlias> member = MemberAlias.parse(alias);
        boolean shown = member.isPresent()
                ? isLive(member.get())
                : bilateral().stream()
                        .anyMatch(institution -> institution.alias().equals(alias));
        return shown && isPermitted(alias, policy);
    }

    @Override
    public boolean isPermitted(String alias, InstitutionPolicy policy) {
        return policy.isForEverybody() || policy.permits(new LoginOrigins(session).of(alias));
    }

    /** One that does not want to be shown can log in, too, when a request names it. */
    private boolean isLive(MemberAlias member) {
        return catalogue().list().named(member.value()).isPresent()
                && roster.status(member, Instant.ofEpochMilli(Time.currentTimeMillis())) == MemberStatus.LIVE;
    }
}
