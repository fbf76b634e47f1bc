package kr.fedhub.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import kr.fedhub.demo.server.AdminAccess;

/** Keycloak's Admin REST API, as far as the benchmark needs it. */
public final class AdminRest {
    private static final int FIRST_ERROR = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final AdminAccess admin;

    public AdminRest(URI server, AdminAccess admin) {
        this.server = server;
        this.admin = admin;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send("GET", path, BodyPublishers.noBody()));
    }

    /** The answer, or nothing. */
    public JsonNode post(String path, String json) throws IOException, InterruptedException {
        return JSON.readTree(send("POST", path, BodyPublishers.ofString(json)));
    }

    public void put(String path, String json) throws IOException, InterruptedException {
        send("PUT", path, BodyPublishers.ofString(json));
    }

    /** A text as JSON writes it, quotes included. */
    public static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    private String send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/admin/realms" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return bodyOf(request);
    }

    /** A new one for each call: they are short-lived, and nothing here is measured. */
    private String token() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + admin.clientId()
                        + "&client_secret=" + admin.clientSecret()))
                .build();
        return JSON.readTree(bodyOf(request)).path("access_token").asText();
    }

    private String bodyOf(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= FIRST_ERROR) {
            throw new IOException(request.method() + " " + request.uri() + " answered " + response.statusCode() + ": "
                    + response.body());
        }
        return response.body();
    }
}
