package kr.fedhub.realm.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that keeps one document of profiles and one of policies, as Keycloak does. */
class ClientPoliciesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILES = "/admin/realms/hub/client-policies/profiles";
    private static final String POLICIES = "/admin/realms/hub/client-policies/policies";
    private static final String PROFILE =
            "{\"name\": \"hub-x\", \"executors\": [{\"executor\": \"hub-x\", \"configuration\": {}}]}";
    private static final String POLICY = "{\"name\": \"hub-x\", \"enabled\": true, \"conditions\":"
            + " [{\"condition\": \"any-client\", \"configuration\": {}}], \"profiles\": [\"hub-x\"]}";
    private static final String THEIRS = "{\"name\": \"theirs\", \"description\": \"kept\"}";

    private final Map<String, String> documents = new TreeMap<>();
    private HttpServer server;

    @BeforeEach
    void startTheServer() throws IOException {
        documents.put(PROFILES, "{\"profiles\": [" + THEIRS + "]}");
        documents.put(POLICIES, "{\"policies\": [" + THEIRS + "]}");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realms/master", exchange -> answer(exchange, "{\"access_token\": \"t\", \"expires_in\": 600}"));
        server.createContext("/admin/realms/hub/client-policies", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("PUT")) {
                documents.put(path, new String(body, StandardCharsets.UTF_8));
            }
            answer(exchange, document(path));
        });
        server.start();
    }

    @AfterEach
    void stopTheServer() {
        server.stop(0);
    }

    @Test
    void oursAreAddedProfilesFirstAndOthersStay() {
        assertThat(apply(List.of(PROFILE), List.of(POLICY)))
                .containsExactly("created client-profile hub-x", "created client-policy hub-x");
        assertThat(json(document(PROFILES))).isEqualTo(json("{\"profiles\": [" + THEIRS + "," + PROFILE + "]}"));
        assertThat(json(document(POLICIES))).isEqualTo(json("{\"policies\": [" + THEIRS + "," + POLICY + "]}"));
    }

    @Test
    void applyingAgainChangesNothing() {
        assertThat(apply(List.of(PROFILE), List.of(POLICY))).hasSize(2);
        assertThat(apply(List.of(PROFILE), List.of(POLICY))).isEmpty();
    }

    @Test
    void oneThatSomebodyChangedIsWrittenAgain() {
        assertThat(apply(List.of(PROFILE), List.of(POLICY))).hasSize(2);
        documents.put(POLICIES, document(POLICIES).replace("\"enabled\":true", "\"enabled\":false"));

        assertThat(apply(List.of(PROFILE), List.of(POLICY))).containsExactly("updated client-policy hub-x");
        assertThat(json(document(POLICIES))).isEqualTo(json("{\"policies\": [" + THEIRS + "," + POLICY + "]}"));
    }

    @Test
    void whatNobodyWantsAnyMoreGoesPoliciesFirstAndOthersStay() {
        assertThat(apply(List.of(PROFILE), List.of(POLICY))).hasSize(2);

        assertThat(apply(List.of(), List.of()))
                .containsExactly("removed client-policy hub-x", "removed client-profile hub-x");
        assertThat(json(document(PROFILES))).isEqualTo(json("{\"profiles\": [" + THEIRS + "]}"));
        assertThat(json(document(POLICIES))).isEqualTo(json("{\"policies\": [" + THEIRS + "]}"));
    }

    @Test
    void aServerWithoutAnyIsFilled() {
        documents.put(PROFILES, "{}");
        documents.put(POLICIES, "{}");

        assertThat(apply(List.of(PROFILE), List.of(POLICY))).hasSize(2);
        assertThat(json(document(PROFILES))).isEqualTo(json("{\"profiles\": [" + PROFILE + "]}"));
    }

    private String document(String path) {
        return documents.getOrDefault(path, "{}");
    }

    private List<String> apply(List<String> profiles, List<String> policies) {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        try (AdminApi api = AdminApi.connect(address, AdminCredentials.client("tool", "x"))) {
            List<Step> steps = new ClientPolicies(new RealmServer(api, "hub"))
                    .plan(
                            profiles.stream().map(ClientPoliciesTest::json).toList(),
                            policies.stream().map(ClientPoliciesTest::json).toList());
            steps.forEach(step -> step.write().run());
            return steps.stream().map(step -> step.change().toString()).toList();
        }
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
