package kr.fedhub.keycloak.discovery;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.fedhub.core.logo.Logo;
import kr.fedhub.core.logo.LogoAnswer;

/**
 * Hands out a logo from the hub's own origin. It came from somebody else, so it must be nothing but a picture there, even
 * when it is opened as a page.
 */
final class LogoResponse {
    private static final String DAY = "public, max-age=86400";
    private static final String HOUR = "public, max-age=3600";

    private LogoResponse() {}

    /** The logo, or that there is none for the next hour. */
    static Response of(Optional<Logo> logo) {
        return of(new LogoAnswer(logo, true));
    }

    /** The logo, or that there is none; browsers remember the latter only if it lasts. */
    static Response of(LogoAnswer answer) {
        Response.ResponseBuilder response = answer.logo()
                .map(logo -> Response.ok(logo.bytes()))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND));
        headers(answer).forEach(response::header);
        return response.build();
    }

    static Map<String, String> headers(LogoAnswer answer) {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "X-Content-Type-Options",
                "nosniff",
                "Content-Security-Policy",
                "default-src 'none'; sandbox",
                "Cross-Origin-Resource-Policy",
                "cross-origin",
                HttpHeaders.CACHE_CONTROL,
                answer.lasting() ? HOUR : "no-store"));
        answer.logo().ifPresent(logo -> {
            headers.put(HttpHeaders.CACHE_CONTROL, DAY);
            headers.put(HttpHeaders.CONTENT_TYPE, logo.contentType());
            headers.put(HttpHeaders.ETAG, '"' + logo.digest() + '"');
        });
        return headers;
    }
}
