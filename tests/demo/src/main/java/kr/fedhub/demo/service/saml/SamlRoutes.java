package kr.fedhub.demo.service.saml;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import kr.fedhub.demo.service.account.HubProfile;
import kr.fedhub.demo.service.account.ServiceAccount;
import kr.fedhub.demo.service.arrival.Arrivals;
import kr.fedhub.demo.service.session.BrowserSession;
import kr.fedhub.demo.service.session.BrowserSessions;
import kr.fedhub.demo.service.session.SignedIn;
import kr.fedhub.demo.service.web.OwnForm;
import kr.fedhub.demo.service.web.Pages;
import kr.fedhub.demo.service.web.Problem;
import kr.fedhub.demo.service.web.ProblemException;
import kr.fedhub.demo.service.web.ReturnPath;
import kr.fedhub.demo.service.web.RouteGroup;
import org.jspecify.annotations.Nullable;
import org.keycloak.adapters.saml.SamlDeployment;
import org.keycloak.adapters.saml.SamlPrincipal;
import org.keycloak.adapters.saml.SamlSession;
import org.keycloak.saml.common.constants.GeneralConstants;

/** Login and logout of a service over SAML. */
public final class SamlRoutes implements RouteGroup {
    private final SamlParty party;
    private final Pages pages;
    private final BrowserSessions sessions;
    private final Arrivals arrivals;
    private final SamlDeployment deployment;
    private final SamlMessages messages;

    /** The routes of one service. */
    public SamlRoutes(SamlParty party, Pages pages, BrowserSessions sessions, Arrivals arrivals) {
        this.party = party;
        this.pages = pages;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.deployment = party.deployment();
        this.messages = new SamlMessages(deployment);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/login", this::login);
        routes.post(SamlParty.ACS, this::arrive);
        routes.post("/logout", this::logout);
        routes.post(SamlParty.LOGOUT, this::hubLogout);
        routes.get(SamlParty.METADATA, this::metadata);
    }

    private void login(Context context) {
        SamlMessages.LoginRequest request = messages.loginRequest();
        sessions.ofOrNew(context)
                .await(new SamlPending(
                        request.id(), ReturnPath.of(context), sessions.clock().instant()));
        request.message().send(context, pages);
    }

    private void arrive(Context context) {
        SamlSession session = message(context, SamlParty.ACS, false).login();
        SamlPending pending = pendingLogin(
                context, AssertionAddress.of(session, sessions.clock().instant()));
        SamlLogin login = new SamlLogin(session);
        HubProfile profile = HubProfile.read(item -> values(session.getPrincipal(), item.samlName()));
        ServiceAccount account = arrivals.admit(party.hubRealm().toString(), login.subject(), profile);
        sessions.signIn(context, new SignedIn(profile, account, login));
        context.redirect(pending.returnTo(), HttpStatus.SEE_OTHER);
    }

    /** The adapter knows neither its requests nor the hub's name; a response must answer this browser's own request. */
    private SamlPending pendingLogin(Context context, AssertionAddress address) {
        if (!address.from(party.hubRealm()) || !address.to(party.face().page(SamlParty.ACS))) {
            throw new ProblemException(Problem.ANSWER_NOT_TRUSTED, "The assertion is another party's");
        }
        SamlPending pending = sessions.of(context)
                .flatMap((BrowserSession session) -> session.take(address.inResponseTo(), SamlPending.class))
                .orElseThrow(() -> new ProblemException(Problem.STATE_MISMATCH, "No such request of this browser"));
        if (pending.isStale(sessions.clock().instant())) {
            throw new ProblemException(Problem.EXPIRED, "The answer came too late");
        }
        return pending;
    }

    private static List<String> values(SamlPrincipal principal, String name) {
        List<String> values = principal.getAttributes(name);
        return values == null ? List.of() : values;
    }

    private void logout(Context context) {
        OwnForm.require(context, party.face());
        Optional<SamlLogin> login = sessions.signOut(context)
                .map(SignedIn::hub)
                .filter(SamlLogin.class::isInstance)
                .map(SamlLogin.class::cast);
        if (login.isPresent()) {
            messages.logoutRequest(login.get().session()).send(context, pages);
        } else {
            context.redirect("/", HttpStatus.SEE_OTHER);
        }
    }

    private void hubLogout(Context context) {
        boolean awaited = sessions.of(context).map(BrowserSession::isLoggingOut).orElse(false);
        if (!awaited && context.formParam(GeneralConstants.SAML_REQUEST_KEY) == null) {
            // An answer nobody waits for any more ends nothing, whatever it says.
            context.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        @Nullable PostMessage reply = message(context, SamlParty.LOGOUT, awaited).logout();
        if (reply == null) {
            context.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            reply.send(context, pages);
        }
    }

    private HubMessage message(Context context, String path, boolean loggingOut) {
        URI address = party.face().page(path);
        SamlVisit visit = new SamlVisit(sessions, loggingOut);
        return new HubMessage(new SamlHttp(context, address), deployment, visit, messages);
    }

    private void metadata(Context context) {
        context.contentType("application/samlmetadata+xml; charset=utf-8");
        context.result(SamlMetadata.of(party));
    }
}
