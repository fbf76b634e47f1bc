package kr.fedhub.demo.service.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import kr.fedhub.demo.service.account.ServiceAccount;
import kr.fedhub.demo.service.arrival.Arrivals;
import kr.fedhub.demo.service.session.BrowserSession;
import kr.fedhub.demo.service.session.BrowserSessions;
import kr.fedhub.demo.service.session.SignedIn;
import kr.fedhub.demo.service.web.OwnForm;
import kr.fedhub.demo.service.web.Problem;
import kr.fedhub.demo.service.web.ProblemException;
import kr.fedhub.demo.service.web.ReturnPath;
import kr.fedhub.demo.service.web.RouteGroup;
import kr.fedhub.demo.service.web.ServiceFace;
import org.jspecify.annotations.Nullable;

/** Login and logout of a service over OpenID Connect. */
public final class OidcRoutes implements RouteGroup {
    /** Where the hub sends the browser back to after a login. */
    public static final String CALLBACK = "/login/callback";

    private final ServiceFace face;
    private final OidcClient client;
    private final BrowserSessions sessions;
    private final Arrivals arrivals;
    private final LoginAnswer answer;
    private final BackchannelLogout backchannel;

    /** The routes of one service. */
    public OidcRoutes(ServiceFace face, OidcClient client, BrowserSessions sessions, Arrivals arrivals) {
        this.face = face;
        this.client = client;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.answer = new LoginAnswer(client, face.page(CALLBACK));
        this.backchannel = new BackchannelLogout(client, sessions);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/login", this::login);
        routes.get(CALLBACK, this::callback);
        routes.post("/logout", this::logout);
        routes.post("/logout/backchannel", this::backchannelLogout);
    }

    private void login(Context context) {
        OidcPending pending =
                OidcPending.start(ReturnPath.of(context), sessions.clock().instant());
        URI hub = client.authorization(pending);
        sessions.ofOrNew(context).await(pending);
        context.redirect(hub.toString(), HttpStatus.SEE_OTHER);
    }

    private void callback(Context context) {
        AuthenticationResponse response = parse(context);
        OidcPending pending = pendingLogin(context, response.getState());
        requireHub(response);
        if (response instanceof AuthenticationErrorResponse error) {
            throw refused(error);
        }
        LoginAnswer.Arrival arrival = answer.redeem(response.toSuccessResponse().getAuthorizationCode(), pending);
        ServiceAccount account =
                arrivals.admit(client.hub().issuer().getValue(), arrival.login().subject(), arrival.profile());
        sessions.signIn(context, new SignedIn(arrival.profile(), account, arrival.login()));
        context.redirect(pending.returnTo(), HttpStatus.SEE_OTHER);
    }

    private AuthenticationResponse parse(Context context) {
        String query = context.queryString() == null ? "" : context.queryString();
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(face.page(CALLBACK + "?" + query));
            if (response.indicatesSuccess() && response.toSuccessResponse().getAuthorizationCode() == null) {
                throw new ProblemException(Problem.ANSWER_NOT_TRUSTED, "The answer has no code");
            }
            return response;
        } catch (ParseException | IllegalArgumentException e) {
            throw new ProblemException(Problem.ANSWER_NOT_TRUSTED, "The answer cannot be read");
        }
    }

    private OidcPending pendingLogin(Context context, @Nullable State state) {
        if (state == null) {
            throw new ProblemException(Problem.STATE_MISMATCH, "The answer has no state");
        }
        OidcPending pending = sessions.of(context)
                .flatMap((BrowserSession session) -> session.take(state.getValue(), OidcPending.class))
                .orElseThrow(() -> new ProblemException(Problem.STATE_MISMATCH, "The state is not this browser's"));
        if (pending.isStale(sessions.clock().instant())) {
            throw new ProblemException(Problem.EXPIRED, "The answer came too late");
        }
        return pending;
    }

    /** Against answers of another provider mixed in (RFC 9207). */
    private void requireHub(AuthenticationResponse response) {
        boolean named = response.getIssuer() != null;
        if (named
                ? !client.hub().issuer().equals(response.getIssuer())
                : client.hub().metadata().supportsAuthorizationResponseIssuerParam()) {
            throw new ProblemException(Problem.ANSWER_NOT_TRUSTED, "The answer is not from the hub");
        }
    }

    private static ProblemException refused(AuthenticationErrorResponse response) {
        String code = ErrorCode.of(response);
        String description = response.getErrorObject().getDescription();
        if ("access_denied".equals(code)) {
            return new ProblemException(Problem.ACCESS_DENIED, code);
        }
        // The description of Keycloak when the person left its login page open for too long.
        return new ProblemException(
                "authentication_expired".equals(description) ? Problem.EXPIRED : Problem.HUB_REFUSED, code);
    }

    private void logout(Context context) {
        OwnForm.require(context, face);
        URI next = sessions.signOut(context)
                .map(SignedIn::hub)
                .filter(OidcLogin.class::isInstance)
                .map(OidcLogin.class::cast)
                .map(login -> client.logout(login, face.page("/")))
                .orElse(face.page("/"));
        context.redirect(next.toString(), HttpStatus.SEE_OTHER);
    }

    private void backchannelLogout(Context context) {
        String token = context.formParam("logout_token");
        if (token == null || !backchannel.accept(token)) {
            context.status(HttpStatus.BAD_REQUEST);
            context.contentType("application/json").result("{\"error\":\"invalid_request\"}");
        }
    }
}
