package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Optional;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.config.AddedInstitutions;
import kr.fedhub.keycloak.config.OwnNotice;
import kr.fedhub.keycloak.federation.FederationProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContext.KcActionStatus;
import org.keycloak.broker.provider.IdpLinkAction;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.ClientSessionCode;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.IdentityBrokerService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Adds an institution to a researcher who is logged in: sends them to a login there, whatever session they have at it, and
 * takes what came of that. The session stays the one of the institution that it began with.
 *
 * <p>Why private API: linking is the work of Keycloak's broker, which goes back to the required action that sent somebody there.
 * Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class InstitutionLinking {
    /** {@code Messages} has it since 26.6 only. */
    private static final String LINKED_TO_CURRENT_USER = "identityProviderAlreadyLinkedToCurrentUserMessage";

    private static final Logger LOG = Logger.getLogger("kr.fedhub.self");
    private static final SecureRandom RANDOMNESS = new SecureRandom();
    private static final String KEPT = "hub.adding.kept";
    private static final String ADDED = "hubMyInstitutionAdded";
    private static final String FAILED = "linking_failed";

    private final RequiredActionContext context;
    private final KeycloakSession session;
    private final AuthenticationSessionModel login;
    private final LoginNotes notes;
    private final ReferenceId reference = ReferenceId.random(RANDOMNESS);

    public InstitutionLinking(RequiredActionContext context) {
        this.context = context;
        session = context.getSession();
        login = context.getAuthenticationSession();
        notes = new LoginNotes(login);
    }

    /** What came of a login at the institution that was to be added. */
    public enum Outcome {
        /** It is the researcher's now. */
        ADDED,
        /** The person whom it spoke of is another researcher here. */
        TAKEN,
        /** The login there was not completed. */
        FAILED
    }

    /**
     * Sends the researcher to a login.
     *
     * @param alias an institution that one can log in with
     */
    public Response begin(String alias) {
        forget();
        login.setAuthNote(
                KEPT, KeptLogin.of(context.getUser(), login, existing()).text());
        login.setAuthNote(
                IdentityBrokerService.LINKING_IDENTITY_PROVIDER,
                login.getParentSession().getId() + login.getClient().getClientId() + alias);
        login.setAuthNote(IdpLinkAction.KC_ACTION_LINKING_IDENTITY_PROVIDER, "true");
        // Keycloak asks institutions for a new login when the service asked the hub for one.
        login.setClientNote(OIDCLoginProtocol.PROMPT_PARAM, OIDCLoginProtocol.PROMPT_VALUE_LOGIN);
        notes.add(alias);
        ClientSessionCode<AuthenticationSessionModel> code =
                new ClientSessionCode<>(session, context.getRealm(), login);
        code.setAction(AuthenticationSessionModel.Action.AUTHENTICATE.name());
        return new IdentityBrokerService(session).performClientInitiatedAccountLogin(alias, code);
    }

    /** Stands in the log and in the event of what came of it. */
    public ReferenceId reference() {
        return reference;
    }

    /** What came of it; empty when the researcher is not back from there. */
    public Optional<Outcome> outcome() {
        Optional<String> alias = notes.adding();
        @Nullable String status = login.getAuthNote(IdpLinkAction.IDP_LINK_STATUS);
        if (alias.isEmpty() || status == null) {
            return Optional.empty();
        }
        Outcome outcome = outcome(status, login.getAuthNote(IdpLinkAction.IDP_LINK_ERROR));
        KeptLogin.parse(login.getAuthNote(KEPT)).restore(context.getUser(), login, existing());
        forget();
        if (outcome == Outcome.ADDED) {
            added(alias.get());
        } else {
            LOG.warnf("Own pages, reference %s: no institution was added, %s", reference, outcome);
            event(context.getEvent().clone(), alias.get()).error(FAILED);
        }
        return Optional.of(outcome);
    }

    static Outcome outcome(String status, @Nullable String error) {
        if (KcActionStatus.SUCCESS.name().equals(status)) {
            return Outcome.ADDED;
        }
        boolean taken = error != null
                && (error.contains('"' + Messages.IDENTITY_PROVIDER_ALREADY_LINKED + '"')
                        || error.contains('"' + LINKED_TO_CURRENT_USER + '"'));
        return taken ? Outcome.TAKEN : Outcome.FAILED;
    }

    private void added(String alias) {
        FederationProvider federation = session.getProvider(FederationProvider.class);
        MemberAlias.parse(alias).flatMap(federation.roster()::entry).ifPresent(federation::pin);
        AddedInstitutions.of(context.getUser()).with(alias, HubClock.now()).keepWith(context.getUser());
        LOG.infof("Own pages, reference %s: an institution was added", reference);
        login.setUserSessionNote(OwnNotice.NOTE, new OwnNotice(true, ADDED, reference.value()).text());
        // Keycloak writes it when the action is through.
        event(context.getEvent(), alias);
    }

    private EventBuilder event(EventBuilder event, String alias) {
        return event.event(EventType.FEDERATED_IDENTITY_LINK)
                .detail(Details.IDENTITY_PROVIDER, alias)
                .detail("reference_id", reference.value());
    }

    private void forget() {
        notes.addedOrNot();
        login.removeAuthNote(KEPT);
        login.removeAuthNote(IdentityBrokerService.LINKING_IDENTITY_PROVIDER);
        login.removeAuthNote(IdpLinkAction.KC_ACTION_LINKING_IDENTITY_PROVIDER);
        login.removeAuthNote(IdpLinkAction.IDP_LINK_STATUS);
        login.removeAuthNote(IdpLinkAction.IDP_LINK_ERROR);
    }

    private @Nullable UserSessionModel existing() {
        return session.sessions()
                .getUserSession(context.getRealm(), login.getParentSession().getId());
    }
}
