package kr.fedhub.keycloak.firstuse;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.keycloak.access.LoginOrigins;
import kr.fedhub.keycloak.config.InstitutionSettings;
import kr.fedhub.keycloak.config.MemberNames;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.link.LinkProvider;
import kr.fedhub.keycloak.link.ServiceLinks;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A researcher at the door of a service.
 *
 * @param context the required action
 * @param policy what the service asks for
 */
record Visit(RequiredActionContext context, FirstUsePolicy policy) {
    private static final String DISPLAY_NAME = "displayName";

    KeycloakSession session() {
        return context.getSession();
    }

    RealmModel realm() {
        return context.getRealm();
    }

    AuthenticationSessionModel login() {
        return context.getAuthenticationSession();
    }

    ClientModel service() {
        return login().getClient();
    }

    UserModel researcher() {
        return context.getUser();
    }

    ServiceSettings settings() {
        return ServiceSettings.read(service());
    }

    FirstUseNotes notes() {
        return new FirstUseNotes(login());
    }

    ServiceLinks links() {
        return session().getProvider(LinkProvider.class).links();
    }

    Locale reader() {
        return session().getContext().resolveLocale(researcher());
    }

    /** The alias of the institution that this login came through. */
    Optional<String> institution() {
        return new LoginOrigins(session()).alias(login());
    }

    /** A digest of who is here: an attempt to prove an account does not outlive a change of any of it. */
    String person() {
        return Sha256.hex(String.join(
                "\n",
                researcher().getId(),
                institution().orElse(""),
                Objects.requireNonNullElse(researcher().getEmail(), ""),
                service().getId()));
    }

    Frame frame(int step) {
        return new Frame(
                context.getActionUrl().toString(),
                settings().name().in(reader()),
                attribute(DISPLAY_NAME),
                institution().flatMap(this::institutionName).orElse(null),
                step);
    }

    /** The first value of one of the researcher's attributes, or nothing. */
    String attribute(String name) {
        return Objects.requireNonNullElse(researcher().getFirstAttribute(name), "");
    }

    private Optional<String> institutionName(String alias) {
        return member(alias)
                .or(() -> Optional.ofNullable(session().identityProviders().getByAlias(alias))
                        .map(InstitutionSettings::read))
                .map(found -> found.name().in(reader()));
    }

    private Optional<Institution> member(String alias) {
        return MemberAlias.parse(alias)
                .flatMap(session().getProvider(FederationProvider.class).roster()::entry)
                .map(entry -> MemberNames.of(realm()).institution(entry.member()));
    }
}
