package kr.fedhub.keycloak.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.InstitutionList;
import kr.fedhub.core.institution.InstitutionOrder;
import kr.fedhub.core.institution.InstitutionQuery;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.config.InstitutionSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import org.keycloak.common.util.Time;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderStorageProvider.FetchMode;
import org.keycloak.models.KeycloakSession;

/**
 * Every institution that a researcher can choose: those with an identity provider of their own, and the members of metadata
 * sources. Of many members only those are looked at that a query asks for.
 *
 * @param session the request's
 * @param search the indexes of this node
 */
record InstitutionDirectory(KeycloakSession session, InstitutionSearch search) {
    /** What one can still look through. */
    private static final int SHORT_LIST = 40;

    private static final int MOST_FOUND = 40;

    /**
     * What the page shows.
     *
     * @param list the institutions
     * @param isSearch whether there are too many to list, so that the reader searches
     * @param hasMore whether more were found than are shown
     */
    record Selection(InstitutionList list, boolean isSearch, boolean hasMore) {}

    Selection select(List<String> recommended, InstitutionQuery query, Locale locale) {
        Roster roster = roster();
        Instant now = now();
        if (roster.size() <= SHORT_LIST) {
            Stream<Institution> members = roster.offered(now).map(InstitutionSettings::of);
            return new Selection(
                    InstitutionList.of(Stream.concat(bilateral(), members).toList(), recommended, locale),
                    false,
                    false);
        }
        List<Institution> bilateral = bilateral().toList();
        List<Institution> found = query.isEmpty()
                ? bilateral.stream().sorted(new InstitutionOrder(locale)).toList()
                : found(roster, bilateral, query);
        List<Institution> offeredFirst = recommended.stream()
                .distinct()
                .flatMap(alias -> named(alias, bilateral).stream())
                .toList();
        List<Institution> others = found.stream()
                .limit(MOST_FOUND)
                .filter(institution -> !offeredFirst.contains(institution))
                .toList();
        return new Selection(new InstitutionList(offeredFirst, others), true, found.size() > MOST_FOUND);
    }

    /** What a query finds and may be chosen now, best first: one more than is shown, to know whether there are more. */
    private List<Institution> found(Roster roster, List<Institution> bilateral, InstitutionQuery query) {
        String realm = session.getContext().getRealm().getId();
        return search.of(realm, roster, bilateral).find(query.text(), roster.size() + bilateral.size()).stream()
                .flatMap(alias -> named(alias, bilateral).stream())
                .limit(MOST_FOUND + 1L)
                .toList();
    }

    private Optional<Institution> named(String alias, List<Institution> bilateral) {
        return bilateral.stream()
                .filter(institution -> institution.alias().equals(alias))
                .findFirst()
                .or(() -> member(alias));
    }

    /** The alias of the institution that a federation calls by its entityID, asking the sources if need be. */
    Optional<String> alias(String entityId) {
        try {
            return session.getProvider(FederationProvider.class)
                    .member(new EntityId(entityId))
                    .map(RosterEntry::member)
                    .map(member -> member.alias().value());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Institution> member(String alias) {
        Roster roster = roster();
        return MemberAlias.parse(alias)
                .filter(member -> roster.status(member, now()) == MemberStatus.LIVE)
                .flatMap(roster::entry)
                .map(RosterEntry::member)
                .map(InstitutionSettings::of);
    }

    /** Keycloak keeps the list for login in its cache: enabled, not hidden, not for linking only. */
    private Stream<Institution> bilateral() {
        return session.identityProviders().getForLogin(FetchMode.ALL, null).map(InstitutionSettings::read);
    }

    /** Whether a login may go to an identity provider; a member says itself why not. */
    boolean canLogIn(String alias) {
        return Optional.ofNullable(session.identityProviders().getByAlias(alias))
                .filter(IdentityProviderModel::isEnabled)
                .filter(provider -> !provider.isLinkOnly())
                .isPresent();
    }

    private Roster roster() {
        return session.getProvider(FederationProvider.class).roster();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
