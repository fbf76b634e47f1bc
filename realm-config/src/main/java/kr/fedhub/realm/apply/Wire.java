package kr.fedhub.realm.apply;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import kr.fedhub.realm.ConfigException;

/** Requests to one server, bounded in time. */
final class Wire {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Making a realm with its keys takes several seconds on a small machine. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final String server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Wire(URI server) {
        if (server.getHost() == null) {
            throw new ConfigException("the server's address must start with https:// (or http://): " + server);
        }
        String text = server.toString();
        this.server = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    String server() {
        return server;
    }

    Answer send(String path, HttpRequest.Builder request) {
        HttpRequest complete = request.uri(URI.create(server + path))
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .build();
        try {
            return Answer.of(http.send(complete, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new ConfigException("Keycloak cannot be reached at " + server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConfigException("interrupted while waiting for " + server, e);
        }
    }
}
