package kr.fedhub.keycloak.internal.provisioning;

import static kr.fedhub.keycloak.internal.provisioning.FaultTest.assertKind;
import static kr.fedhub.keycloak.internal.provisioning.FaultyServer.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.firstuse.DirectoryTarget;
import kr.fedhub.core.firstuse.DirectoryTarget.Credentials.Bearer;
import kr.fedhub.core.firstuse.DirectoryTarget.Credentials.ClientCredentials;
import kr.fedhub.core.firstuse.SecretReference;
import kr.fedhub.keycloak.provisioning.ProvisioningProvider;
import kr.fedhub.keycloak.provisioning.ProvisioningProviderFactory;
import kr.fedhub.keycloak.provisioning.ProvisioningSpi;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Spi;
import org.keycloak.vault.VaultStringSecret;
import org.keycloak.vault.VaultTranscriber;

class DefaultProvisioningProviderTest {
    private final CloseableHttpClient client = HttpClients.createDefault();
    private final Map<String, String> vault = Map.of("${vault.ntis}", "planted-token\n", "${vault.empty}", " ");
    private final Map<String, String> environment = Map.of("FEDHUB_SECRET_NTIS", "planted-token", "HOME", "planted");
    private FaultyServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FaultyServer().on("GET /Users/7", exchange -> {
            boolean known =
                    "Bearer planted-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            FaultyServer.answer(exchange, known ? 200 : 401, FaultyServer.SCIM, user("7", "hong", "e"));
        });
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        client.close();
    }

    private ProvisioningProvider provider() {
        HttpClientProvider clients = proxy(HttpClientProvider.class, Map.of("getHttpClient", client));
        VaultTranscriber secrets = (VaultTranscriber) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {VaultTranscriber.class},
                (self, method, arguments) -> secret(vault.get(String.valueOf(arguments[0]))));
        KeycloakSession session = proxy(KeycloakSession.class, Map.of("getProvider", clients, "vault", secrets));
        return new DefaultProvisioningProvider(
                session, ProvisioningNode.of(HttpTimes.usual(), Clock.systemUTC()), environment::get, any -> {
                    throw new IllegalStateException();
                });
    }

    private static VaultStringSecret secret(@org.jspecify.annotations.Nullable String value) {
        return proxy(VaultStringSecret.class, Map.of("get", Optional.ofNullable(value)));
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }

    private DirectoryTarget target(String secret) {
        return new DirectoryTarget(URI.create(server.base() + "/"), new Bearer(SecretReference.parse(secret)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${vault.ntis}", "${env.FEDHUB_SECRET_NTIS}"})
    void aDirectoryWorksOnAnotherThread(String secret) {
        ServiceDirectory directory = provider().directory(target(secret)).orElseThrow();
        assertThat(CompletableFuture.supplyAsync(() -> directory.get("7")).join())
                .get()
                .extracting(DirectoryAccount::id)
                .isEqualTo("7");
        assertThat(directory).asString().doesNotContain("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${vault.other}", "${vault.empty}", "${env.FEDHUB_SECRET_OTHER}"})
    void withoutItsSecretThereIsNoDirectory(String secret) {
        assertThat(provider().directory(target(secret))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://scim.example.org/v2",
                "ftp://localhost/v2",
                "https://user:password@scim.example.org/v2",
                "https://scim.example.org/v2?x=y",
                "https://scim.example.org/v2#x",
                "http://localhost.example.org/v2",
                "/v2",
                "mailto:a@b"
            })
    void secretsAreSentEncryptedOrNotAtAll(String address) {
        SecretReference secret = SecretReference.parse("${vault.ntis}");
        assertKind(
                () -> provider().directory(new DirectoryTarget(URI.create(address), new Bearer(secret))), Kind.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://idp.example.org/token", "https://a:b@idp.example.org/token"})
    void theClientsSecretIsSentEncryptedOrNotAtAll(String address) {
        ClientCredentials credentials = new ClientCredentials(
                URI.create(address), "hub", SecretReference.parse("${vault.ntis}"), Optional.empty());
        assertKind(
                () -> provider().directory(new DirectoryTarget(URI.create("https://scim.example.org"), credentials)),
                Kind.REFUSED);
    }

    @Test
    void timeLimitsHaveBounds() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new HttpTimes(Duration.ZERO, second)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HttpTimes(second, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keycloakFindsTheFactoryAndItsKind() {
        assertThat(ServiceLoader.load(ProvisioningProviderFactory.class))
                .extracting(ProvisioningProviderFactory::getId)
                .contains("default");
        assertThat(ServiceLoader.load(Spi.class)).anyMatch(ProvisioningSpi.class::isInstance);
    }
}
