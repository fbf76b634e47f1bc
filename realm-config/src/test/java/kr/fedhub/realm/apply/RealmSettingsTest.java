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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The realm of a server that keeps what is put, its attributes as a whole, as Keycloak does. */
class RealmSettingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAMED = "{\"realm\": \"hub\", \"attributes\": {\"hub.member.member-1\": \"one\"}}";
    private static final String NAMELESS = "{\"realm\": \"hub\"}";

    private HttpServer server;
    private String realm = "{}";

    @BeforeEach
    void startTheServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realms/master", exchange -> answer(exchange, "{\"access_token\": \"t\", \"expires_in\": 600}"));
        server.createContext("/admin/realms/hub", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("PUT")) {
                realm = new String(body, StandardCharsets.UTF_8);
            }
            answer(exchange, realm);
        });
        server.start();
    }

    @AfterEach
    void stopTheServer() {
        server.stop(0);
    }

    @Test
    void aNewNameIsAddedAndOtherAttributesStay() {
        realm = "{\"realm\": \"hub\", \"attributes\": {\"theirs\": \"1\", \"hub.federation.version\": \"7\"}}";

        assertThat(apply(NAMED)).isTrue();
        assertThat(json(realm).path("attributes"))
                .isEqualTo(json("{\"theirs\": \"1\", \"hub.federation.version\": \"7\","
                        + " \"hub.member.member-1\": \"one\"}"));
    }

    @Test
    void aNameThatNobodyWantsAnyMoreGoesAndOtherAttributesStay() {
        realm = "{\"realm\": \"hub\", \"attributes\": {\"theirs\": \"1\", \"hub.members\": \"2\","
                + " \"hub.member.member-1\": \"one\", \"hub.member.member-2\": \"two\"}}";

        assertThat(apply(NAMED)).isTrue();
        assertThat(json(realm).path("attributes"))
                .isEqualTo(json("{\"theirs\": \"1\", \"hub.members\": \"2\", \"hub.member.member-1\": \"one\"}"));
    }

    @Test
    void theLastNameGoesToo() {
        realm = "{\"realm\": \"hub\", \"attributes\": {\"theirs\": \"1\", \"hub.member.member-2\": \"two\"}}";

        assertThat(apply(NAMELESS)).isTrue();
        assertThat(json(realm).path("attributes")).isEqualTo(json("{\"theirs\": \"1\"}"));
    }

    @Test
    void applyingAgainChangesNothing() {
        realm = "{\"realm\": \"hub\", \"attributes\": {\"hub.member.member-2\": \"two\"}}";

        assertThat(apply(NAMED)).isTrue();
        assertThat(apply(NAMED)).isFalse();
        assertThat(apply(NAMELESS)).isTrue();
        assertThat(apply(NAMELESS)).isFalse();
    }

    @Test
    void aMailPasswordIsWrittenOnceAndAgainWhenItChanges() {
        String wanted = mail("\"one\"");
        assertThat(apply(wanted)).isTrue();
        assertThat(json(realm).at("/smtpServer/password").asText()).isEqualTo("one");
        maskThePassword();

        assertThat(apply(wanted)).isFalse();
        assertThat(apply(mail("\"two\""))).isTrue();
        assertThat(json(realm).at("/smtpServer/password").asText()).isEqualTo("two");
    }

    @Test
    void aMailPasswordThatWasTakenAwayIsWrittenWhenItComesBack() {
        assertThat(apply(mail("\"one\""))).isTrue();
        assertThat(apply(mail("null"))).isTrue();
        assertThat(json(realm).path("smtpServer")).isEqualTo(json("{\"host\": \"localhost\"}"));

        assertThat(apply(mail("\"one\""))).isTrue();
        assertThat(json(realm).at("/smtpServer/password").asText()).isEqualTo("one");
    }

    @Test
    void theServersOwnMailSettingsStayWhenNobodyWantsOthers() {
        realm = "{\"realm\": \"hub\", \"smtpServer\": {\"host\": \"theirs\"}}";

        assertThat(apply(NAMED)).isTrue();
        assertThat(json(realm).at("/smtpServer/host").asText()).isEqualTo("theirs");
    }

    private static String mail(String password) {
        return "{\"realm\": \"hub\", \"smtpServer\": {\"host\": \"localhost\", \"password\": " + password + "}}";
    }

    /** As Keycloak does. */
    private void maskThePassword() {
        ObjectNode masked = json(realm);
        ((ObjectNode) masked.path("smtpServer")).put("password", "**********");
        realm = masked.toString();
    }

    /** Whether anything had to be changed. */
    private boolean apply(String wanted) {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        try (AdminApi api = AdminApi.connect(address, AdminCredentials.client("tool", "x"))) {
            RealmServer hub = new RealmServer(api, "hub");
            Optional<Step> step = new RealmSettings(hub, (ObjectNode) hub.get("")).planSettings(json(wanted));
            step.ifPresent(change -> change.write().run());
            return step.isPresent();
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
