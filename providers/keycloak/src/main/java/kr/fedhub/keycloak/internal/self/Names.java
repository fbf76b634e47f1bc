package kr.fedhub.keycloak.internal.self;

import java.util.Locale;
import java.util.Optional;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberDecision;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.keycloak.config.InstitutionSettings;
import kr.fedhub.keycloak.config.MemberNames;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What institutions and services are called.
 *
 * @param session the request's
 * @param locale the reader's language
 */
record Names(KeycloakSession session, Locale locale) {
    /** The name of an institution; its alias when the hub knows nothing of it any more. */
    String institution(String alias) {
        Optional<MemberAlias> member = MemberAlias.parse(alias);
        return member.flatMap(known -> roster().entry(known))
                .map(entry -> MemberNames.of(realm())
                        .institution(entry.member())
                        .name()
                        .in(locale))
                .or(() -> member.flatMap(known -> roster().decision(known)).map(MemberDecision::name))
                .or(() -> provider(alias)
                        .map(known -> InstitutionSettings.read(known).name().in(locale)))
                .orElse(alias);
    }

    /** Whether one can log in with an institution now. */
    boolean isUsable(String alias) {
        return MemberAlias.parse(alias)
                .map(member -> roster().status(member, Visit.now()) == MemberStatus.LIVE)
                .orElseGet(() ->
                        provider(alias).filter(IdentityProviderModel::isEnabled).isPresent());
    }

    /** The name of a service by its client's own id; empty when the hub has it no longer. */
    Optional<String> service(String id) {
        return client(id).map(client -> ServiceSettings.read(client).name().in(locale));
    }

    Optional<ClientModel> client(String id) {
        return Optional.ofNullable(session.clients().getClientById(realm(), id));
    }

    private Optional<IdentityProviderModel> provider(String alias) {
        return Optional.ofNullable(session.identityProviders().getByAlias(alias));
    }

    private Roster roster() {
        return session.getProvider(FederationProvider.class).roster();
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
