package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.fedhub.realm.DesiredRealm;
import kr.fedhub.realm.descriptor.ConfigCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The demo descriptors, expanded against institutions that this test runs itself. */
abstract class DemoExpansion {
    private static final String DISCOVERY = """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
             "userinfo_endpoint": "%1$s/me", "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/out"}
            """;

    @TempDir
    Path folder;

    ConfigCopy config;
    private HttpServer provider;
    String issuer;

    @BeforeEach
    void startTheInstitutions() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + provider.getAddress().getPort();
        provider.createContext("/.well-known/openid-configuration", exchange -> {
            byte[] body = DISCOVERY.formatted(issuer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.createContext("/large", exchange -> {
            exchange.sendResponseHeaders(200, Documents.MAX_BYTES + 1L);
            exchange.getResponseBody().write(new byte[Documents.MAX_BYTES + 1]);
            exchange.close();
        });
        provider.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", issuer + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        provider.start();
        config = new ConfigCopy(folder).set("SAEBYEOK_ISSUER", issuer).set("SCIENCEON_MEMBERS_ISSUER", issuer);
        Files.write(folder.resolve("institutions/garam.xml"), Metadata.usual().bytes());
    }

    @AfterEach
    void stopTheInstitutions() {
        provider.stop(0);
    }

    final void refused(String message) {
        assertThatThrownBy(this::realm).hasMessage(message);
    }

    final DesiredRealm realm() {
        return Expansion.of(config.load()).toRealm();
    }

    final ObjectNode client(String clientId) {
        return named(realm().clients(), "clientId", clientId);
    }

    final ObjectNode identityProvider(String alias) {
        return named(realm().identityProviders(), "alias", alias);
    }

    static ObjectNode named(List<ObjectNode> list, String field, String value) {
        return list.stream()
                .filter(item -> item.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode without(ObjectNode node, String field) {
        node.remove(field);
        return node;
    }

    static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
