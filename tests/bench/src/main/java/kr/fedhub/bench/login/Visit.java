package kr.fedhub.bench.login;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.fedhub.bench.server.BenchRealm;

/** One login with a browser that was never here before: it has no cookies yet. */
final class Visit {
    private static final int MOST_STEPS = 10;
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*\\baction=\"([^\"]+)\"");
    private static final double NANOSECONDS_IN_MILLISECOND = 1e6;

    private final HttpClient http;
    private final URI server;
    private final Map<String, String> cookies = new HashMap<>();

    Visit(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    /**
     * How long the server took, in milliseconds.
     *
     * @param request from the service's request until the browser is sent to the institution
     * @param answer from the institution's answer until the browser is sent back to the service
     */
    record Times(double request, double answer) {}

    /** Logs in. */
    Times logIn(BenchRealm realm, BenchInstitution institution) throws IOException, InterruptedException {
        HttpRequest.Builder first = HttpRequest.newBuilder(server.resolve(realm.authorization()));
        long start = System.nanoTime();
        URI institutionAddress = follow(first, at -> at.toString().startsWith(institution.signOn()));
        double request = (System.nanoTime() - start) / NANOSECONDS_IN_MILLISECOND;
        HttpRequest.Builder posted = answer(institutionAddress, institution);
        start = System.nanoTime();
        comeBack(realm, posted);
        double answer = (System.nanoTime() - start) / NANOSECONDS_IN_MILLISECOND;
        return new Times(request, answer);
    }

    /** Comes to a service anew, with the session that the login made; how long the server took, in milliseconds. */
    double again(BenchRealm realm) throws IOException, InterruptedException {
        long start = System.nanoTime();
        comeBack(realm, HttpRequest.newBuilder(server.resolve(realm.authorization())));
        return (System.nanoTime() - start) / NANOSECONDS_IN_MILLISECOND;
    }

    /** The first visit to a service that links accounts: whoever logs in signs up there. */
    void signUp(BenchRealm realm, BenchInstitution institution) throws IOException, InterruptedException {
        HttpRequest.Builder first = HttpRequest.newBuilder(server.resolve(realm.authorization()));
        URI institutionAddress = follow(first, at -> at.toString().startsWith(institution.signOn()));
        HttpResponse<String> choice = page(answer(institutionAddress, institution));
        HttpResponse<String> form = page(press(choice, "sign-up"));
        comeBack(realm, press(form, "agree"));
    }

    private HttpRequest.Builder answer(URI institutionAddress, BenchInstitution institution) {
        AuthnRequest asked = AuthnRequest.in(institutionAddress);
        return posted(
                asked.consumer(),
                "SAMLResponse=" + encoded(institution.answer(asked)) + "&RelayState=" + encoded(asked.relayState()));
    }

    private static HttpRequest.Builder press(HttpResponse<String> page, String button) throws IOException {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IOException(page.uri() + " has no form: " + page.body());
        }
        URI action = page.uri().resolve(form.group(1).replace("&amp;", "&"));
        return posted(action, "go=" + button + "&displayName=" + encoded("Researcher One"));
    }

    private static HttpRequest.Builder posted(URI address, String form) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private void comeBack(BenchRealm realm, HttpRequest.Builder first) throws IOException, InterruptedException {
        URI back = follow(first, at -> at.toString().startsWith(BenchRealm.SERVICE.toString()));
        if (!back.getRawQuery().contains("code=")) {
            throw new IOException("The login in " + realm.name() + " ended at " + back);
        }
    }

    private HttpResponse<String> page(HttpRequest.Builder first) throws IOException, InterruptedException {
        HttpRequest.Builder next = first;
        for (int i = 0; i < MOST_STEPS; i++) {
            HttpResponse<String> response = send(next);
            Optional<String> location = response.headers().firstValue("Location");
            if (location.isEmpty()) {
                return response;
            }
            next = HttpRequest.newBuilder(response.uri().resolve(location.get()));
        }
        throw new IOException("Redirects without an end");
    }

    private URI follow(HttpRequest.Builder first, Predicate<URI> end) throws IOException, InterruptedException {
        HttpRequest.Builder next = first;
        for (int i = 0; i < MOST_STEPS; i++) {
            HttpResponse<String> response = send(next);
            URI location = response.headers()
                    .firstValue("Location")
                    .map(response.uri()::resolve)
                    .orElseThrow(() -> new IOException(
                            response.uri() + " answered " + response.statusCode() + ": " + response.body()));
            if (end.test(location)) {
                return location;
            }
            next = HttpRequest.newBuilder(location);
        }
        throw new IOException("Redirects without an end");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return response;
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        cookies.put(name, pair.substring(name.length() + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
