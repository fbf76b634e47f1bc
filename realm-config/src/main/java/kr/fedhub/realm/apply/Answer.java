package kr.fedhub.realm.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import kr.fedhub.realm.ConfigException;

/**
 * What the server answered.
 *
 * @param status the HTTP status
 * @param location where something was created, else empty
 * @param contentType what the body is
 * @param body the body
 */
record Answer(int status, String location, String contentType, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ConfigException("the server's answer is not JSON; is it a Keycloak?", e);
        }
    }

    /** The last part of the address of what was created. */
    String createdId() {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Why the server refused, as far as it says so in JSON. */
    String complaint() {
        JsonNode json =
                contentType.startsWith("application/json") && !body.isBlank() ? json() : JSON.createObjectNode();
        return Stream.of("errorMessage", "error_description", "error")
                .map(field -> json.path(field).asText())
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> text.lines().findFirst().orElse("") + " (" + status + ")")
                .orElse("status " + status);
    }
}
