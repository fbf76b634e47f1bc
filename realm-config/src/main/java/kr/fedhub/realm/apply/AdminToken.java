package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import kr.fedhub.realm.ConfigException;

/**
 * An access token for the Admin API.
 *
 * @param value the token
 * @param ends when the server stops to accept it
 */
record AdminToken(String value, Instant ends) {
    private static final String PATH = "/realms/master/protocol/openid-connect/token";
    /** Room for a request that is under way when the token ends. */
    private static final int SPARE_SECONDS = 15;

    static AdminToken request(Wire wire, AdminCredentials credentials) {
        Answer answer = wire.send(
                PATH,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(credentials.tokenRequest()))));
        if (answer.status() == 404) {
            throw new ConfigException("there is no Keycloak at " + wire.server() + " (no realm 'master')");
        }
        if (answer.status() != 200) {
            throw new ConfigException("the server " + wire.server() + " does not accept " + credentials.who() + ": "
                    + answer.complaint());
        }
        JsonNode json = answer.json();
        long seconds = json.path("expires_in").asLong();
        return new AdminToken(json.path("access_token").asText(), Instant.now().plusSeconds(seconds));
    }

    boolean endsSoon() {
        return Instant.now().plusSeconds(SPARE_SECONDS).isAfter(ends);
    }

    @Override
    public String toString() {
        return "token until " + ends;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
