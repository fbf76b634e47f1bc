package kr.fedhub.demo.service.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.fedhub.demo.service.account.HubProfile;
import kr.fedhub.demo.service.session.BrowserSession;
import kr.fedhub.demo.service.session.BrowserSessions;
import kr.fedhub.demo.service.session.SignedIn;
import org.jspecify.annotations.Nullable;

/** The first page of a service: what it is, and who is logged in. */
public final class StartPage implements RouteGroup {
    private static final String NOT_SENT = "받지 않음";

    private final Pages pages;
    private final BrowserSessions sessions;
    private final List<ServiceFace> linked;

    /**
     * The start page.
     *
     * @param linked the services it links to, none except at the portal
     */
    public StartPage(Pages pages, BrowserSessions sessions, List<ServiceFace> linked) {
        this.pages = pages;
        this.sessions = sessions;
        this.linked = List.copyOf(linked);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::show);
    }

    private void show(Context context) {
        Map<String, Object> model = new HashMap<>();
        model.put("linked", linked);
        model.put(
                "loggedOut",
                sessions.of(context).map(BrowserSession::finishLogout).orElse(false));
        sessions.signedIn(context).ifPresent(person -> describe(person, model));
        pages.show(context, "start.ftlh", model);
    }

    private static void describe(SignedIn person, Map<String, Object> model) {
        HubProfile profile = person.profile();
        model.put("displayName", profile.displayName());
        model.put("name", orNotSent(profile.name()));
        model.put("email", orNotSent(profile.email()));
        model.put("organization", orNotSent(profile.organization()));
        model.put("affiliations", orNotSent(String.join(", ", profile.affiliations())));
        model.put("principalName", orNotSent(profile.principalName()));
        model.put("accountNumber", person.account().number());
        person.account().userName().ifPresent(userName -> model.put("userName", userName));
        model.put("joined", Pages.date(person.account().joinedAt()));
        model.put("lastUsed", Pages.dateAndTime(person.account().lastUsedAt()));
    }

    private static String orNotSent(@Nullable String value) {
        return value == null || value.isEmpty() ? NOT_SENT : value;
    }
}
