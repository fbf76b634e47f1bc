package kr.fedhub.keycloak.access;

import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.access.LoginOrigin;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.config.InstitutionSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import org.keycloak.events.Details;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Where logins come from. Costs no query: members stand in the roster, identity providers and sessions in Keycloak's caches.
 *
 * @param session the request's
 */
public record LoginOrigins(KeycloakSession session) {
    private static final String ENTITY_ID = "idpEntityId";

    /** What stands behind an identity provider's alias. */
    public LoginOrigin of(String alias) {
        Optional<MemberAlias> member = MemberAlias.parse(alias);
        if (member.isPresent()) {
            Roster roster = session.getProvider(FederationProvider.class).roster();
            return roster.entry(member.get()).map(entry -> of(roster, entry)).orElseGet(LoginOrigin.OfNobody::new);
        }
        return Optional.ofNullable(session.identityProviders().getByAlias(alias))
                .map(LoginOrigins::of)
                .orElseGet(LoginOrigin.OfNobody::new);
    }

    public static LoginOrigin of(Roster roster, RosterEntry entry) {
        return new LoginOrigin.OfMember(roster, entry);
    }

    private static LoginOrigin of(IdentityProviderModel provider) {
        Map<String, String> config = provider.getConfig() == null ? Map.of() : provider.getConfig();
        return new LoginOrigin.OfProvider(
                provider.getAlias(),
                Optional.ofNullable(config.get(ENTITY_ID)),
                InstitutionSettings.read(provider).domain());
    }

    /**
     * The alias of the institution that a login came through: the one that answered in it, else the one that the session
     * began with which it goes on.
     *
     * @return empty when the researcher logged in at the hub itself
     */
    public Optional<String> alias(AuthenticationSessionModel login) {
        return Optional.ofNullable(login.getUserSessionNotes().get(Details.IDENTITY_PROVIDER))
                .or(() -> Optional.ofNullable(existing(login)).map(known -> known.getNote(Details.IDENTITY_PROVIDER)));
    }

    /** The origin of a login that has been answered. */
    public LoginOrigin of(AuthenticationSessionModel login) {
        return alias(login).map(this::of).orElseGet(LoginOrigin.OfHub::new);
    }

    /** The session that a login goes on with; it has the login's id. */
    private UserSessionModel existing(AuthenticationSessionModel login) {
        return session.sessions()
                .getUserSession(login.getRealm(), login.getParentSession().getId());
    }
}
