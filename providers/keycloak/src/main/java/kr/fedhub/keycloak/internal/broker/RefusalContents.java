package kr.fedhub.keycloak.internal.broker;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberDecision;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.config.InstitutionSettings;
import kr.fedhub.keycloak.config.MemberNames;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.config.ServiceSettings.ServiceContact;
import kr.fedhub.keycloak.federation.FederationProvider;
import kr.fedhub.keycloak.federation.RefusalPage;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.services.util.ResolveRelative;

/**
 * What a page of refusal tells: names, and whom to ask.
 *
 * <p>Why private API: {@code Urls} and {@code ResolveRelative} know Keycloak's own addresses. Checked on Keycloak 26.5.6, 26.7.0,
 * 26.7.4 and 26.7.5.
 */
record RefusalContents(Refusals about, RefusalReason reason) {
    RefusalPage page(ReferenceId reference) {
        Locale locale = session().getContext().resolveLocale(null);
        Optional<ServiceSettings> service = about.client().map(ServiceSettings::read);
        return new RefusalPage(
                reason,
                reference.value(),
                institutionName(locale),
                reason.isFixedByService()
                        ? service.map(RefusalContents::contacts).orElse(List.of())
                        : member().map(RefusalContents::contacts).orElse(List.of()),
                reason.isFixedByService()
                        ? service.map(ServiceSettings::contact)
                                .map(ServiceContact::url)
                                .orElse(null)
                        : member().flatMap(Member::errorUrl).orElse(null),
                service.map(settings -> settings.name().in(locale)).orElse(null),
                about.client().map(this::start).orElse(null),
                logout(),
                RefusalPage.time(HubClock.now(), locale),
                about.attributes());
    }

    private @Nullable String institutionName(Locale locale) {
        return member().map(member -> names().institution(member).name().in(locale))
                .or(() -> about.member().flatMap(roster()::decision).map(MemberDecision::name))
                .or(() -> provider().map(institution -> institution.name().in(locale)))
                .orElse(null);
    }

    private MemberNames names() {
        return MemberNames.of(session().getContext().getRealm());
    }

    private Optional<Institution> provider() {
        return about.institution()
                .filter(alias -> MemberAlias.parse(alias).isEmpty())
                .map(session().identityProviders()::getByAlias)
                .map(InstitutionSettings::read);
    }

    private Optional<Member> member() {
        return about.member().flatMap(roster()::entry).map(RosterEntry::member);
    }

    private Roster roster() {
        return session().getProvider(FederationProvider.class).roster();
    }

    private static List<RefusalPage.Contact> contacts(Member member) {
        return member.contacts().stream()
                .map(contact -> new RefusalPage.Contact(contact.name(), contact.email()))
                .distinct()
                .toList();
    }

    private static List<RefusalPage.Contact> contacts(ServiceSettings service) {
        return Stream.ofNullable(service.contact().email())
                .map(email -> new RefusalPage.Contact(
                        Objects.requireNonNullElse(service.contact().name(), ""), email))
                .toList();
    }

    private @Nullable String start(ClientModel client) {
        return client.getBaseUrl() == null
                ? null
                : ResolveRelative.resolveRelativeUri(session(), client.getRootUrl(), client.getBaseUrl());
    }

    /** Only who leaves the session can come back with another institution. */
    private @Nullable String logout() {
        if (about.existingSession().isEmpty()) {
            return null;
        }
        return Urls.realmBase(session().getContext().getUri().getBaseUri())
                .path("{realm}/protocol/openid-connect/logout")
                .queryParam("client_id", "{client}")
                .build(
                        session().getContext().getRealm().getName(),
                        about.client().map(ClientModel::getClientId).orElse(""))
                .toString();
    }

    private KeycloakSession session() {
        return about.session();
    }
}
