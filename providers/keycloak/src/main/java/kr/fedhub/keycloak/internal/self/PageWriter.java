package kr.fedhub.keycloak.internal.self;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;

/** Writes the pages, and sees to it that nothing keeps or frames them. */
record PageWriter(Visit visit) {
    /** There is no script, and nothing from elsewhere. A logo or an icon may stand in the page itself. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /**
     * A page.
     *
     * @param section which entry of the menu it belongs to
     * @param content what its template shows
     */
    Response page(Place.Kind section, String template, Object content) {
        LoginRedirect addresses = new LoginRedirect(visit.session());
        MyPage my = new MyPage(
                addresses.base().toString(),
                section.name().toLowerCase(Locale.ROOT),
                visit.token(),
                visit.takeNotice().orElse(null),
                addresses.logout().toString());
        return guarded(visit.session()
                .getProvider(LoginFormsProvider.class)
                .setAttribute(MyPage.ATTRIBUTE, my)
                .setAttribute(MyPage.CONTENT, content)
                .createForm(template));
    }

    /** The answer with the headers of these pages in place of the realm's, which would let pages of the hub frame it. */
    Response guarded(Response response) {
        visit.session().getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        Response.ResponseBuilder guarded = Response.fromResponse(response)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "none")
                // With no referrer at all a browser would send its forms with the origin "null".
                .header("Referrer-Policy", "same-origin");
        transportSecurity().ifPresent(value -> guarded.header("Strict-Transport-Security", value));
        return guarded.build();
    }

    private Optional<String> transportSecurity() {
        BrowserSecurityHeaders header = BrowserSecurityHeaders.STRICT_TRANSPORT_SECURITY;
        return Optional.ofNullable(visit.realm()
                        .getBrowserSecurityHeaders()
                        .getOrDefault(header.getKey(), header.getDefaultValue()))
                .filter(value -> !value.isBlank());
    }
}
