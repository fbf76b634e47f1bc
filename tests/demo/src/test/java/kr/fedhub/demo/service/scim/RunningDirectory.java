package kr.fedhub.demo.service.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kr.fedhub.demo.service.account.AccountDatabase;
import kr.fedhub.demo.service.web.Pages;
import kr.fedhub.demo.service.web.ServiceFace;
import kr.fedhub.demo.service.web.ServiceServer;

/** The directory of NTIS on a port of its own, and a client that knows the token. */
final class RunningDirectory implements AutoCloseable {
    static final String TOKEN = "not-a-token";

    private static final ObjectMapper JSON = new ObjectMapper();

    final DemoDirectory directory;

    private final AccountDatabase accounts;
    private final ServiceServer server;
    private final URI base;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningDirectory(Path folder) throws IOException {
        accounts = AccountDatabase.open(folder, "ntis", "NTIS", InstantSource.system());
        directory = new DemoDirectory(accounts.members());
        URI address = URI.create("http://localhost:" + freePort());
        base = URI.create(address + ScimEndpoint.PATH);
        ServiceFace face = new ServiceFace("ntis", "NTIS", "NTIS", "NTIS", address);
        server = ServiceServer.start(face, new Pages(face), List.of(new ScimEndpoint(face, directory, TOKEN)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + TOKEN);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    CompletableFuture<HttpResponse<String>> getLater(String path) {
        return client.sendAsync(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> filter(String filter) throws IOException, InterruptedException {
        return get("/Users?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(request("/Users")
                .header("Content-Type", ScimAnswer.TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> patch(String id, String operations) throws IOException, InterruptedException {
        String body = "{\"schemas\": [\"" + ScimPatch.SCHEMA + "\"], \"Operations\": [" + operations + "]}";
        return send(request("/Users/" + id)
                .header("Content-Type", ScimAnswer.TYPE)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(response.body(), e);
        }
    }

    /** A person whom nobody knows yet. */
    static String newUser(String userName, String externalId) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "externalId": "%s",
                 "displayName": "김나라", "emails": [{"value": "kim@hanbit.example", "primary": true}],
                 "urn:ietf:params:scim:schemas:extension:fedhub:2.0:User": {"affiliations": ["student@hanbit.example"]},
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"organization": "한빛대학교"}}
                """.formatted(userName, externalId);
    }

    @Override
    public void close() {
        directory.up();
        server.close();
        accounts.close();
    }
}
