package kr.fedhub.e2e.saml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;

/**
 * A browser of its own, without scripts and so without Chromium's cost: it keeps cookies, follows redirects and sends on the
 * forms that carry SAML messages.
 */
public final class HubClient {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_STEPS = 25;

    private final CookieJar cookies = new CookieJar();
    private final Locale language;

    private HubClient(Locale language) {
        this.language = language;
    }

    /** Somebody's browser, nobody else's cookies in it, who reads that language. */
    public static HubClient reading(Locale language) {
        return new HubClient(language);
    }

    /** Asks a service for a login, and returns where the service sends the browser: to the hub. */
    public URI start(DemoFederation federation, DemoService service) {
        return follow(get(federation.service(service).resolve("/login")), at -> isAuthorization(at, federation))
                .address();
    }

    /** Asks a service for a login and goes the whole way through a member, to a service's or an error page. */
    public Page logIn(DemoFederation federation, DemoService service, String memberAlias) {
        return open(hinted(start(federation, service), memberAlias));
    }

    /** An authorization request that names the member to log in with. */
    public static URI hinted(URI authorization, String memberAlias) {
        return URI.create(authorization + "&kc_idp_hint=" + URLEncoder.encode(memberAlias, StandardCharsets.UTF_8));
    }

    /** An authorization request that names the member by its entityID (AARC-G061). */
    public static URI hintedByEntity(URI authorization, String entityId) {
        return URI.create(authorization + "&idphint=" + URLEncoder.encode(entityId, StandardCharsets.UTF_8));
    }

    /** Opens an address and goes on as far as redirects and forms with messages lead. */
    public Page open(URI address) {
        return follow(get(address), at -> false);
    }

    /** Opens an address and goes on until it would leave for such an address, which is returned unasked. */
    public URI openUntil(URI address, Predicate<URI> destination) {
        return follow(get(address), destination).address();
    }

    /** Sends a message and goes on as far as redirects and forms with messages lead. */
    public Page send(Answer message) {
        return post(message.destination(), message.fields());
    }

    /** Sends a form and goes on as far as redirects and forms with messages lead. */
    public Page post(URI address, Map<String, String> fields) {
        return follow(form(address, fields), at -> false);
    }

    /** Sends a form and goes on until it would leave for such an address, which is returned unasked. */
    public URI postUntil(URI address, Map<String, String> fields, Predicate<URI> destination) {
        return follow(form(address, fields), destination).address();
    }

    private Page follow(HttpRequest first, Predicate<URI> stop) {
        HttpRequest request = first;
        for (int step = 0; step < MOST_STEPS; step++) {
            Page page = send(request);
            Optional<HttpRequest> next = next(page);
            if (next.isEmpty()) {
                return page;
            }
            request = next.get();
            if (stop.test(request.uri())) {
                return new Page(request.uri(), 0, "", Optional.empty());
            }
        }
        throw new IllegalStateException("Redirects without an end, last to " + first.uri());
    }

    private Optional<HttpRequest> next(Page page) {
        return page.redirect()
                .map(this::get)
                .or(() -> HtmlForm.withMessage(page.address(), page.body())
                        .map(form -> form(form.action(), form.fields())));
    }

    private HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).GET().timeout(PATIENCE).build();
    }

    private static HttpRequest form(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .timeout(PATIENCE)
                .build();
    }

    private Page send(HttpRequest request) {
        HttpRequest.Builder complete = HttpRequest.newBuilder(request, (name, value) -> true)
                .header("Accept", "text/html")
                .header("Accept-Language", language.toLanguageTag());
        String cookie = cookies.header(request.uri());
        if (!cookie.isEmpty()) {
            complete.header("Cookie", cookie);
        }
        try {
            HttpResponse<String> response = HTTP.send(complete.build(), BodyHandlers.ofString());
            cookies.keep(response.headers().allValues("Set-Cookie"));
            return new Page(
                    request.uri(),
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").map(request.uri()::resolve));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAuthorization(URI address, DemoFederation federation) {
        return address.toString().startsWith(federation.hubRealm() + "/protocol/");
    }
}
