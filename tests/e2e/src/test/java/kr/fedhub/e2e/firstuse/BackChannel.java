package kr.fedhub.e2e.firstuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The endpoints of the hub that services call themselves, without a browser. */
final class BackChannel {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String protocol;

    BackChannel(URI realm) {
        protocol = realm + "/protocol/openid-connect";
    }

    /** An answer. */
    record Reply(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }

        String token() {
            return text("access_token");
        }
    }

    /** Asks for a token. */
    Reply token(OidcClient service, String grant, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("grant_type", grant);
        return post(service, "/token", form);
    }

    /** By name and password. */
    Reply password(OidcClient service, Researcher researcher, String scope) {
        return token(
                service,
                "password",
                Map.of("username", researcher.username(), "password", researcher.password(), "scope", scope));
    }

    /** Exchanges an access token. */
    Reply exchange(OidcClient service, String token, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("subject_token", token);
        form.put("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        return token(service, "urn:ietf:params:oauth:grant-type:token-exchange", form);
    }

    /** Sends a form as the service. */
    Reply post(OidcClient service, String path, Map<String, String> form) {
        String credentials = service.clientId() + ":" + service.secret();
        return post(
                path,
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
                form);
    }

    /** Sends a form with somebody's token. */
    Reply postWith(String bearer, String path, Map<String, String> form) {
        return post(path, "Bearer " + bearer, form);
    }

    private Reply post(String path, String authorization, Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(protocol + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** What a device tells of what its owner decided. */
    Reply decide(String bearer, String status) {
        return send(HttpRequest.newBuilder(URI.create(protocol + "/ext/ciba/auth/callback"))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"status\": \"" + status + "\"}")));
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            boolean json =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
            return new Reply(
                    answer.statusCode(),
                    json && !answer.body().isEmpty() ? JSON.readTree(answer.body()) : MissingNode.getInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
