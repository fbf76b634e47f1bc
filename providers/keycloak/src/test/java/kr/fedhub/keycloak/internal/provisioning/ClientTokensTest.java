package kr.fedhub.keycloak.internal.provisioning;

import static kr.fedhub.keycloak.internal.provisioning.FaultTest.assertKind;
import static kr.fedhub.keycloak.internal.provisioning.FaultyServer.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.firstuse.DirectoryTarget.Credentials.ClientCredentials;
import kr.fedhub.core.firstuse.SecretReference;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTokensTest {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final String SECRET = "p:w d%비밀";

    private final CloseableHttpClient client = HttpClients.createDefault();
    private final AtomicInteger issued = new AtomicInteger();
    private final Set<String> valid = ConcurrentHashMap.newKeySet();
    private final MovableClock clock = new MovableClock();
    private final TokenCache cache = new TokenCache(clock);
    private FaultyServer server;

    /** A clock that stands until it is moved. */
    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = new FaultyServer().on("POST /token", this::issue).on("GET /Users/7", this::account);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        client.close();
    }

    private void issue(HttpExchange exchange) throws IOException {
        String basic = exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
        String pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!pair.equals("hub%3Aclient:p%3Aw+d%25%EB%B9%84%EB%B0%80")
                || !form.equals("grant_type=client_credentials&scope=scim+users")) {
            FaultyServer.answer(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
            return;
        }
        String token = "token-" + issued.incrementAndGet();
        valid.add(token);
        FaultyServer.answer(
                exchange,
                200,
                "application/json",
                "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    }

    private void account(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        boolean known = valid.contains(token);
        FaultyServer.answer(exchange, known ? 200 : 401, FaultyServer.SCIM, known ? user("7", "hong", "e") : "{}");
    }

    private ServiceDirectory directory(String secret) {
        ClientCredentials credentials = new ClientCredentials(
                URI.create(server.base() + "/token"),
                "hub:client",
                SecretReference.parse("${vault.x}"),
                Optional.of("scim users"));
        kr.fedhub.keycloak.internal.provisioning.HttpExchange http = TestDirectory.exchange(client, TIME);
        return TestDirectory.at(client, server.base(), TIME, new ClientTokens(http, credentials, secret, cache));
    }

    @Test
    void aTokenIsUsedUntilShortlyBeforeItsEnd() {
        assertThat(directory(SECRET).get("7")).isPresent();
        clock.now = clock.now.plusSeconds(269);
        assertThat(directory(SECRET).get("7")).isPresent();
        assertThat(issued).hasValue(1);
        clock.now = clock.now.plusSeconds(1);
        assertThat(directory(SECRET).get("7")).isPresent();
        assertThat(issued).hasValue(2);
    }

    @Test
    void aTokenThatIsNoLongerAcceptedIsFetchedAgainOnce() {
        ServiceDirectory directory = directory(SECRET);
        assertThat(directory.get("7")).isPresent();
        valid.clear();
        assertThat(directory.get("7")).isPresent();
        assertThat(issued).hasValue(2);
        server.on("GET /Users/7", 401, "{}");
        assertKind(() -> directory.get("7"), Kind.CREDENTIALS);
        assertThat(issued).hasValue(3);
        assertThat(server.count("GET /Users/7")).isEqualTo(5);
    }

    @Test
    void whoHasAnotherSecretDoesNotGetTheToken() {
        assertThat(directory(SECRET).get("7")).isPresent();
        assertKind(() -> directory("wrong").get("7"), Kind.CREDENTIALS);
    }

    @ParameterizedTest
    @CsvSource({"400,CREDENTIALS", "401,CREDENTIALS", "302,CREDENTIALS", "429,UNAVAILABLE", "503,UNAVAILABLE"})
    void aTokenEndpointThatRefusesIsTold(int status, Kind kind) {
        server.on("POST /token", status, "{\"error\":\"planted\"}");
        assertKind(() -> directory(SECRET).get("7"), kind);
        assertThat(server.count("GET /Users/7")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "{\"access_token\":\"a\",\"token_type\":\"mac\"}",
                "{\"access_token\":\"\",\"token_type\":\"bearer\"}",
                "{\"access_token\":\"a\\r\\nX-Evil: 1\",\"token_type\":\"bearer\"}",
                "{\"access_token\":\"a\",\"access_token\":\"b\",\"token_type\":\"bearer\"}"
            })
    void anAnswerWithoutATokenIsNotUsed(String answer) {
        server.on("POST /token", 200, answer);
        assertKind(() -> directory(SECRET).get("7"), Kind.UNUSABLE);
        assertThat(server.count("GET /Users/7")).isZero();
    }

    @Test
    void theSecretIsInNoText() {
        kr.fedhub.keycloak.internal.provisioning.HttpExchange http = TestDirectory.exchange(client, TIME);
        ClientCredentials credentials = new ClientCredentials(
                URI.create("https://idp.example.org/token"),
                "hub",
                SecretReference.parse("${vault.x}"),
                Optional.empty());
        assertThat(new ClientTokens(http, credentials, SECRET, cache))
                .asString()
                .doesNotContain(SECRET);
        assertThat(BearerTokens.fixed("planted")).asString().doesNotContain("planted");
        assertThat(TokenCache.Key.of(credentials, SECRET)).asString().doesNotContain(SECRET);
    }
}
