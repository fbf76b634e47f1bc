package kr.fedhub.keycloak.internal.proof.oidc;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.oidc.AuthorizationAnswer;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.keycloak.firstuse.FirstUseNotes;
import kr.fedhub.keycloak.internal.broker.PageRefusal;
import kr.fedhub.keycloak.internal.proof.oidc.PendingAnswers.Pending;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Where browsers come back from providers. Nothing is decided here: what the provider says is put into the login that the browser
 * was sent from, and the browser is sent on to the page of that login.
 *
 * <p>Why private API: only {@code AuthenticationSessionManager} knows which login a browser's cookie stands for, and
 * {@code LoginActionsService} and {@code AuthenticationProcessor} where that login goes on. Checked on Keycloak 26.5.6, 26.7.0,
 * 26.7.4 and 26.7.5.
 */
public final class CallbackResource {
    private static final int LONGEST_STATE = 100;

    private final KeycloakSession session;

    CallbackResource(KeycloakSession session) {
        this.session = session;
    }

    /** Takes an answer: once, and only from the browser that was sent away. */
    @GET
    @Path(FirstUseAddress.CALLBACK)
    @Produces(MediaType.TEXT_HTML)
    public Response answer() {
        MultivaluedMap<String, String> parameters =
                session.getContext().getUri().getQueryParameters();
        PendingAnswers answers = new PendingAnswers(session);
        String state = state(parameters);
        Optional<Pending> pending = answers.of(state);
        // Another browser, or a program that looks through addresses, must not use up what this one waits for.
        Optional<AuthenticationSessionModel> login = pending.flatMap(this::login)
                .filter(found ->
                        state.equals(new FirstUseNotes(found).ofProof().get(ProofNotes.STATE)) && answers.take(state));
        if (login.isEmpty()) {
            return PageRefusal.of(
                    session, RefusalReason.RESTART, "because no login in this browser waits for a provider's answer");
        }
        keep(
                new FirstUseNotes(login.get()),
                AuthorizationAnswer.read(parameters, pending.get().issuer()));
        return Response.seeOther(page(login.get()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** One that nobody has when there is none, or more than one. */
    private static String state(MultivaluedMap<String, String> parameters) {
        List<String> states = parameters.getOrDefault("state", List.of());
        return states.size() == 1 && states.get(0).length() <= LONGEST_STATE ? states.get(0) : "";
    }

    private Optional<AuthenticationSessionModel> login(Pending pending) {
        RealmModel realm = session.getContext().getRealm();
        @Nullable ClientModel service = realm.getClientById(pending.service());
        if (service == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(new AuthenticationSessionManager(session)
                        .getCurrentAuthenticationSession(realm, service, pending.tab()))
                .filter(login -> login.getParentSession().getId().equals(pending.login()));
    }

    private static void keep(FirstUseNotes notes, AuthorizationAnswer answer) {
        if (answer instanceof AuthorizationAnswer.Code code) {
            notes.ofProof(ProofNotes.CODE, code.value());
        } else if (answer instanceof AuthorizationAnswer.Failed failed) {
            notes.ofProof(ProofNotes.FAILURE, failed.reason().name());
        }
    }

    /** Without a session code it is the page loaded again, wherever the login stands. */
    private URI page(AuthenticationSessionModel login) {
        return LoginActionsService.loginActionsBaseUrl(session.getContext().getUri())
                .path(LoginActionsService.REQUIRED_ACTION)
                .queryParam(Constants.EXECUTION, FirstUseAddress.ID)
                .queryParam(Constants.CLIENT_ID, "{client}")
                .queryParam(Constants.TAB_ID, "{tab}")
                .queryParam(Constants.CLIENT_DATA, "{data}")
                .build(
                        session.getContext().getRealm().getName(),
                        login.getClient().getClientId(),
                        login.getTabId(),
                        AuthenticationProcessor.getClientData(session, login));
    }
}
