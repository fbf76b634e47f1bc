package kr.fedhub.e2e.firstuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kr.fedhub.core.scim.KnownServices;
import kr.fedhub.core.scim.ScimDirectory;
import kr.fedhub.core.scim.ScimRequest;
import kr.fedhub.core.scim.ScimResponse;
import kr.fedhub.demo.server.AdminAccess;
import kr.fedhub.demo.server.KeycloakHost;
import kr.fedhub.demo.server.KeycloakSettings;
import kr.fedhub.demo.server.KeycloakSettings.Database;
import kr.fedhub.demo.server.LocalProcesses;
import kr.fedhub.demo.server.RandomText;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.realm.apply.AdminApi;

/**
 * A SCIM server that nobody here wrote: a stock Keycloak with its preview feature {@code scim-api}, and a realm whose users are
 * a service's accounts.
 */
final class StockScim implements AutoCloseable {
    static final String REALM = "dataon";
    static final String CLIENT = "hub";

    private static final int PORT = 18480;
    private static final int MANAGEMENT_PORT = 18490;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String secret;
    private final KeycloakSettings settings;
    private final AdminAccess admin;
    private final KeycloakHost.Running server;

    /** Starts it; the hub's client gets this secret. */
    StockScim(String secret) {
        this.secret = secret;
        Path folder = TestOptions.work().resolve("stock-scim");
        settings = new KeycloakSettings(
                "the stock SCIM server",
                TestOptions.stockArchive(),
                List.of(),
                folder,
                Path.of(System.getProperty("java.home")),
                PORT,
                MANAGEMENT_PORT,
                Database.EMBEDDED,
                List.of("-XX:TieredStopAtLevel=1"),
                List.of(),
                Map.of(),
                List.of("--features=scim-api"));
        admin = AdminAccess.of(folder, new RandomText());
        LocalProcesses processes = new LocalProcesses();
        processes.prepare(settings);
        server = processes.start(settings, admin);
        try {
            server.awaitReady();
            makeRealm();
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Where its SCIM endpoint is. */
    static URI base() {
        return URI.create(realm() + "/scim/v2");
    }

    static URI tokenEndpoint() {
        return URI.create(realm() + "/protocol/openid-connect/token");
    }

    private static String realm() {
        return "http://localhost:" + PORT + "/realms/" + REALM;
    }

    /** A user of the realm as Keycloak itself has it. */
    JsonNode user(String id) {
        try (AdminApi api = AdminApi.connect(settings.address(), admin.credentials())) {
            return api.get("/admin/realms/" + REALM + "/users/" + id);
        }
    }

    /** Its accounts, with a bearer token. */
    ScimDirectory directory(String token) {
        return new ScimDirectory(
                request -> send(request, token),
                base().toString(),
                new KnownServices(Clock.systemUTC()),
                Clock.systemUTC());
    }

    /** A bearer token that it accepts. */
    String token() {
        String form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + secret;
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return JSON.readTree(send(request).body()).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ScimResponse send(ScimRequest request, String token) {
        HttpRequest message = HttpRequest.newBuilder(URI.create(base() + request.path()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/scim+json")
                .method(
                        request.method().name(),
                        request.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                .build();
        HttpResponse<String> response = send(message);
        return new ScimResponse(
                response.statusCode(),
                Map.of(
                        "Content-Type",
                        response.headers().firstValue("Content-Type").orElse("")),
                response.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void makeRealm() {
        try (AdminApi api = AdminApi.connect(settings.address(), admin.credentials())) {
            if (api.find("/admin/realms/" + REALM).isPresent()) {
                api.delete("/admin/realms/" + REALM);
            }
            api.post("/admin/realms", StockRealm.realm(CLIENT, secret, base()));
        }
        // The rights to a new realm are in new tokens only.
        try (AdminApi api = AdminApi.connect(settings.address(), admin.credentials())) {
            api.put("/admin/realms/" + REALM + "/users/profile", StockRealm.profile());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
