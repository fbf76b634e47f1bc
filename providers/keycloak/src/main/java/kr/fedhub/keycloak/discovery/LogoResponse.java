package kr.fedhub.keycloak.discovery;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import kr.fedhub.core.logo.Logo;
import kr.fedhub.core.logo.LogoAnswer;

/**
 * Hands out a logo from the hub's own origin. It came from somebody else, so it must be nothing but a picture there, even
 * when it is opened as a page.
 */
final class LogoResponse {
    private LogoResponse() {}

    /** The logo, or that there is none for the next hour. */
    static Response of(Optional<Logo> logo) {
        return logo.map(LogoResponse::found).orElseGet(() -> none("public, max-age=3600"));
    }

    /** The logo, or that there is none; browsers remember the latter only if it lasts. */
    static Response of(LogoAnswer answer) {
        return answer.lasting() ? of(answer.logo()) : none("no-store");
    }

    private static Response found(Logo logo) {
        return guarded(Response.ok(logo.bytes(), logo.contentType()))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .tag(logo.digest())
                .build();
    }

    private static Response none(String caching) {
        return guarded(Response.status(Response.Status.NOT_FOUND))
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }

    private static Response.ResponseBuilder guarded(Response.ResponseBuilder response) {
        return response.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
