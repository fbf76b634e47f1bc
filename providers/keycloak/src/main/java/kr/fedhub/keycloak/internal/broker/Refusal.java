package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberDecision;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.config.InstitutionSettings;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import kr.fedhub.keycloak.federation.RefusalPage;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorPageException;
import org.keycloak.services.util.ResolveRelative;

/**
 * One refusal. Asking for its response or exception is what refuses.
 *
 * <p>Why private API: {@code ErrorPageException} is what Keycloak's broker lets through as it is. Checked on Keycloak 26.5.6,
 * 26.7.0, 26.7.4 and 26.7.5.
 *
 * @param about what is refused
 * @param reason why
 * @param detail more for the log, without personal data
 */
record Refusal(Refusals about, RefusalReason reason, String detail) {
    private static final Logger LOG = Logger.getLogger("kr.fedhub.broker");
    private static final SecureRandom RANDOMNESS = new SecureRandom();
    private static final String REFERENCE = "reference_id";

    /** Refuses with an exception for places that Keycloak goes on from otherwise. */
    ErrorPageException exception() {
        return new ErrorPageException(response());
    }

    /** Refuses with a page. What this request has written so far is undone. */
    Response response() {
        session().getTransactionManager().setRollbackOnly();
        session().setAttribute(REFERENCE, true);
        return page(record());
    }

    /** Writes log and event only, for what has a page of its own. */
    ReferenceId record() {
        ReferenceId reference = ReferenceId.random(RANDOMNESS);
        String institution = about.member().map(MemberAlias::value).orElse("-");
        LOG.warnf("Refused, reference %s: %s, institution %s %s", reference, reason.eventError(), institution, detail);
        event(reference);
        return reference;
    }

    /** Whether the request of a session was refused. */
    static boolean isIn(KeycloakSession session) {
        return session.getAttribute(REFERENCE) != null;
    }

    private void event(ReferenceId reference) {
        EventBuilder event = new EventBuilder(
                        session().getContext().getRealm(),
                        session(),
                        session().getContext().getConnection())
                .event(EventType.IDENTITY_PROVIDER_LOGIN)
                .detail(REFERENCE, reference.value());
        about.member().ifPresent(member -> event.detail(Details.IDENTITY_PROVIDER, member.value()));
        client().ifPresent(event::client);
        event.error(reason.eventError());
    }

    private Response page(ReferenceId reference) {
        Locale locale = session().getContext().resolveLocale(null);
        Optional<Member> member = entry().map(RosterEntry::member);
        RefusalPage page = new RefusalPage(
                reason,
                reference.value(),
                institutionName(locale),
                member.map(Refusal::contacts).orElse(List.of()),
                member.flatMap(Member::errorUrl).orElse(null),
                client().map(client -> ServiceSettings.read(client).name().in(locale))
                        .orElse(null),
                client().map(this::start).orElse(null),
                RefusalPage.time(HubClock.now(), locale),
                about.attributes());
        return session()
                .getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(about.login())
                .setStatus(reason.isFixedByOperator() ? Response.Status.FORBIDDEN : Response.Status.BAD_REQUEST)
                .setAttribute(RefusalPage.ATTRIBUTE, page)
                .createForm(RefusalPage.TEMPLATE);
    }

    private @Nullable String institutionName(Locale locale) {
        return entry().map(
                        entry -> InstitutionSettings.of(entry.member()).name().in(locale))
                .or(() -> about.member().flatMap(roster()::decision).map(MemberDecision::name))
                .orElse(null);
    }

    private Optional<RosterEntry> entry() {
        return about.member().flatMap(roster()::entry);
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

    private Optional<ClientModel> client() {
        return Optional.ofNullable(about.login())
                .map(login -> login.getClient())
                .or(() -> Optional.ofNullable(session().getContext().getClient()));
    }

    private @Nullable String start(ClientModel client) {
        return client.getBaseUrl() == null
                ? null
                : ResolveRelative.resolveRelativeUri(session(), client.getRootUrl(), client.getBaseUrl());
    }

    private KeycloakSession session() {
        return about.session();
    }
}
