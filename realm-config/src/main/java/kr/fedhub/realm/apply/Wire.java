package kr.fedhub.realm.apply;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import kr.fedhub.realm.ConfigException;

/**
 * Requests to one server, bounded in time. A connection that breaks while a request that may be made twice is under way is
 * tried once more: a kept connection may be closed by the server just when it is used again.
 */
final class Wire {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Making a realm with its keys takes several seconds on a small machine. */
    private static final Duration ANSWER = Duration.ofSeconds(60);
    /** RFC 9110, section 9.2.2; those of them that are used here. */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "PUT", "DELETE");

    private static final int NOT_FOUND = 404;
    private static final int NO_CONTENT = 204;

    private final String server;
    private final Duration limit;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Wire(URI server) {
        this(server, ANSWER);
    }

    /** With another limit for answers. */
    Wire(URI server, Duration limit) {
        if (server.getHost() == null) {
            throw new ConfigException("the server's address must start with https:// (or http://): " + server);
        }
        String text = server.toString();
        this.limit = limit;
        this.server = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    String server() {
        return server;
    }

    Answer send(String path, HttpRequest.Builder request) {
        HttpRequest complete = request.uri(URI.create(server + path))
                .timeout(limit)
                .header("Accept", "application/json")
                .build();
        try {
            return exchange(complete);
        } catch (HttpConnectTimeoutException e) {
            throw unreachable("no connection within " + CONNECT.toSeconds() + " s", e);
        } catch (HttpTimeoutException e) {
            throw unreachable("it did not answer within " + limit.toSeconds() + " s", e);
        } catch (IOException e) {
            throw unreachable(e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConfigException("interrupted while waiting for " + server, e);
        }
    }

    private Answer exchange(HttpRequest request) throws IOException, InterruptedException {
        try {
            return once(request);
        } catch (HttpTimeoutException e) {
            // Who was too slow once would only be asked to do the same work twice.
            throw e;
        } catch (IOException e) {
            if (!IDEMPOTENT.contains(request.method())) {
                throw e;
            }
            Answer answer = once(request);
            boolean removedBefore = request.method().equals("DELETE") && answer.status() == NOT_FOUND;
            return removedBefore ? new Answer(NO_CONTENT, "", "", "") : answer;
        }
    }

    private Answer once(HttpRequest request) throws IOException, InterruptedException {
        return Answer.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private ConfigException unreachable(String why, IOException cause) {
        return new ConfigException("Keycloak cannot be reached at " + server + ": " + why, cause);
    }
}
