package kr.fedhub.keycloak.choice;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.institution.RememberedChoices;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.UrlType;

/**
 * What a browser remembers of its logins, in a cookie of the realm. The cookie is signed, so that nobody can put an institution
 * on somebody's page; it names institutions and marks of services, and nothing about a person.
 *
 * @param session the request's
 */
public record BrowserChoices(KeycloakSession session) {
    private static final String COOKIE = "FEDHUB_INSTITUTIONS";
    private static final int HALF_A_YEAR = (int) Duration.ofDays(180).toSeconds();

    /** The aliases to offer at a service, those that were used there first. They may be gone meanwhile. */
    public List<String> at(String clientId) {
        return read().at(clientId, today());
    }

    /** Remembers a login. Called more than once in a request, it does the same each time. */
    public void add(String institution, String clientId) {
        write(read().with(institution, clientId, today()));
    }

    /** Forgets an institution. */
    public void remove(String institution) {
        write(read().without(institution));
    }

    private RememberedChoices read() {
        @Nullable Cookie cookie = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(COOKIE);
        return Optional.ofNullable(cookie)
                .flatMap(given -> Optional.ofNullable(session.tokens().decode(given.getValue(), ChoicesToken.class)))
                .filter(ChoicesToken::isOfItsType)
                .map(token -> RememberedChoices.parse(token.choices()))
                .orElseGet(RememberedChoices::none);
    }

    private void write(RememberedChoices choices) {
        URI hub = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        boolean secure = "https".equals(hub.getScheme());
        boolean nothing = choices.choices().isEmpty();
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(COOKIE)
                        .value(nothing ? "" : session.tokens().encode(new ChoicesToken(choices.text())))
                        .path(path(hub))
                        .maxAge(nothing ? 0 : HALF_A_YEAR)
                        .secure(secure)
                        .httpOnly(true)
                        // A service may send its request in a form, across sites; browsers take None from https only.
                        .sameSite(secure ? SameSite.NONE : SameSite.LAX)
                        .build());
    }

    private String path(URI hub) {
        return UriBuilder.fromUri(hub)
                        .path("realms")
                        .path(session.getContext().getRealm().getName())
                        .build()
                        .getRawPath()
                + "/";
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(Time.currentTimeMillis()), ZoneOffset.UTC);
    }
}
