package kr.fedhub.keycloak.internal.self;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.keycloak.internal.broker.PageRefusal;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.locale.LocaleUpdaterProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Stands before every page of the researcher's own: nobody passes without a session, and nothing is changed but by a form of
 * these pages.
 *
 * @param session the request's
 */
record Gate(KeycloakSession session) {
    private static final String TOKEN = "token";
    private static final String NOT_FRESH = "hubMyNotFresh";

    /** Shows a page to whoever is logged in, and has everybody else log in first. */
    Response show(Place place, Function<Visit, Response> page) {
        Optional<Visit> visit = visit();
        return visit.map(page).orElseGet(() -> redirect().to(place));
    }

    /** Shows a page to somebody who has just logged in. */
    Response showFresh(Place place, Function<Visit, Response> page) {
        return show(
                place, visit -> visit.isFresh() ? page.apply(visit) : redirect().anew(place));
    }

    /** Does what a form asks for. Whoever is not logged in any more, or not lately, gets the form's page once more. */
    Response act(Place place, Function<Visit, Response> action) {
        Optional<Visit> visit = visit();
        if (visit.isEmpty()) {
            return seeOther(place);
        }
        if (!isOwnForm(visit.get())) {
            return PageRefusal.of(session, RefusalReason.RESTART, "a form that is not of the researcher's own pages");
        }
        return visit.get().isFresh() ? action.apply(visit.get()) : seeOther(place);
    }

    /** Back from a login. Without what the login was for, another one would come back the same way. */
    Response back(Place place) {
        Optional<Visit> visit = visit();
        if (visit.isEmpty()) {
            return PageRefusal.of(
                    session, RefusalReason.RESTART, "no session after a login for the researcher's own pages");
        }
        if (place.needsFreshLogin() && !visit.get().isFresh()) {
            Journal journal = new Journal(visit.get());
            journal.refused(journal.event(place.kind()), "login_not_fresh", NOT_FRESH);
            return seeOther(Place.of(Place.Kind.INSTITUTIONS));
        }
        return seeOther(place);
    }

    Response seeOther(Place place) {
        return Response.seeOther(redirect().address(place))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    LoginRedirect redirect() {
        return new LoginRedirect(session);
    }

    private Optional<Visit> visit() {
        redirect().client().ifPresent(session.getContext()::setClient);
        Optional<Visit> visit = Visit.of(session);
        visit.ifPresent(known -> keepLanguage());
        return visit;
    }

    /** A language that the researcher chose holds for the next pages too. */
    private void keepLanguage() {
        Optional.ofNullable(session.getContext()
                        .getUri()
                        .getQueryParameters()
                        .getFirst(LocaleSelectorProvider.KC_LOCALE_PARAM))
                .filter(tag -> session.getContext()
                        .getRealm()
                        .getSupportedLocalesStream()
                        .anyMatch(tag::equals))
                .ifPresent(tag -> {
                    session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, tag);
                    session.getProvider(LocaleUpdaterProvider.class).updateLocaleCookie(tag);
                });
    }

    private boolean isOwnForm(Visit visit) {
        HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        URI base = redirect().base();
        return new FormCheck(visit.token(), base.getScheme() + "://" + base.getRawAuthority())
                .accepts(
                        form.getFirst(TOKEN),
                        headers.getHeaderString("Sec-Fetch-Site"),
                        headers.getHeaderString("Origin"));
    }
}
