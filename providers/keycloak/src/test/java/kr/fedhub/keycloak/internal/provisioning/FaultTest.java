package kr.fedhub.keycloak.internal.provisioning;

import static kr.fedhub.keycloak.internal.provisioning.FaultyServer.list;
import static kr.fedhub.keycloak.internal.provisioning.FaultyServer.user;
import static kr.fedhub.keycloak.internal.provisioning.TestDirectory.HONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.core.directory.ServiceDirectory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that are slow, broken or hostile. */
class FaultTest {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final AccountQuery BY_NAME = new AccountQuery(AccountQuery.Key.USER_NAME, "planted@kisti.re.kr");

    private final CloseableHttpClient client = HttpClients.createDefault();
    private final List<String> made = new CopyOnWriteArrayList<>();
    private FaultyServer server;
    private ServiceDirectory directory;

    @BeforeEach
    void start() throws IOException {
        server = new FaultyServer();
        directory = TestDirectory.at(client, server.base(), SHORT);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        client.close();
    }

    private void makingAccounts(HttpHandler then) {
        server.on(
                "GET /Users",
                exchange -> FaultyServer.answer(exchange, 200, FaultyServer.SCIM, list(made.size(), made)));
        server.on("POST /Users", exchange -> {
            made.add(user("7", HONG.userName(), HONG.externalId()));
            then.handle(exchange);
        });
    }

    @Test
    void anAccountThatWasMadeBeforeATimeOutIsTakenAndNotMadeAgain() {
        makingAccounts(server.hanging());
        assertThat(directory.create(HONG).id()).isEqualTo("7");
        assertThat(directory.create(HONG).id()).isEqualTo("7");
        assertThat(server.count("POST /Users")).isEqualTo(1);
    }

    @Test
    void anAccountThatWasMadeBeforeTheConnectionBrokeIsTakenAndNotMadeAgain() {
        makingAccounts(HttpExchange::close);
        assertThat(directory.create(HONG).id()).isEqualTo("7");
        assertThat(server.count("POST /Users")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 500, 502, 503})
    void anAccountThatWasMadeAlthoughTheAnswerIsAnErrorIsTaken(int status) {
        makingAccounts(FaultyServer.answering(status, "text/html", "<html>"));
        assertThat(directory.create(HONG).id()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({"409,CONFLICT", "500,UNAVAILABLE", "501,REFUSED", "400,REFUSED", "403,CREDENTIALS", "302,UNUSABLE"})
    void anAccountThatWasNotMadeIsNotInvented(int status, Kind kind) {
        server.on("GET /Users", 200, list(0, List.of())).on("POST /Users", status, "{}");
        assertKind(() -> directory.create(HONG), kind);
    }

    @Test
    void aServiceThatAnswersWithSomebodyElsesAccountIsNotBelieved() {
        server.on("GET /Users", 200, list(0, List.of()))
                .on("POST /Users", 201, user("9", "kim", "ext-kim"))
                .on("GET /Users/7", 200, user("9", "kim", "ext-kim"))
                .on("PATCH /Users/7", 200, user("9", "kim", "ext-kim"));
        assertKind(() -> directory.create(HONG), Kind.UNUSABLE);
        assertKind(() -> directory.get("7"), Kind.UNUSABLE);
        assertKind(() -> directory.update("7", AccountChange.deactivation()), Kind.UNUSABLE);
        assertKind(() -> directory.update("7", TestDirectory.email("a@b.kr")), Kind.UNUSABLE);
        assertThat(server.count("PATCH /Users/7")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 501})
    void aServiceWithoutPatchGetsTheWholeAccountButNotSomebodyElses(int status) {
        server.on("PATCH /Users/7", status, "").on("GET /Users/7", 200, user("9", "kim", "ext-kim"));
        assertKind(() -> directory.update("7", TestDirectory.name("홍길동")), Kind.UNUSABLE);
        server.on("GET /Users/7", 200, user("7", "hong", "ext-hong")).on("PUT /Users/7", 200, user("7", "hong", "e"));
        directory.update("7", TestDirectory.name("홍길동"));
        assertThat(server.count("PATCH /Users/7")).isEqualTo(1);
        assertThat(server.count("PUT /Users/7")).isEqualTo(1);
    }

    @Test
    void aTimeToComeBackIsKept() {
        server.on("GET /Users", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            FaultyServer.answer(exchange, 429, FaultyServer.SCIM, "{}");
        });
        DirectoryException busy = catchThrowableOfType(DirectoryException.class, () -> directory.find(BY_NAME));
        assertThat(busy.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(busy.retryAfter()).contains(Duration.ofMinutes(2));
        assertThat(server.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyWaitsForAServiceThatIsTooSlow(boolean trickle) {
        server.on("GET /Users", trickle ? server.trickling() : server.hanging());
        long start = System.nanoTime();
        assertKind(() -> directory.find(BY_NAME), Kind.UNAVAILABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.multipliedBy(4));
    }

    @Test
    void nobodyWaitsWhenAllThreadsOfTheServerAskTheSameService() {
        server.on("GET /Users/7", server.trickling());
        List<CompletableFuture<Optional<DirectoryAccount>>> all = IntStream.rangeClosed(
                        0, ForkJoinPool.getCommonPoolParallelism())
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> directory.get("7"), ForkJoinPool.commonPool()))
                .toList();
        assertThat(all).allSatisfy(one -> assertThat(one).failsWithin(SHORT.multipliedBy(8)));
    }

    @Test
    void aServiceThatIsNotThereIsUnavailable() {
        server.close();
        assertKind(() -> directory.find(BY_NAME), Kind.UNAVAILABLE);
        assertKind(() -> directory.create(HONG), Kind.UNAVAILABLE);
    }

    @Test
    void redirectsAreNotFollowed() throws IOException {
        try (FaultyServer elsewhere = new FaultyServer()) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                server.on("GET /Users", exchange -> {
                    exchange.getResponseHeaders().set("Location", elsewhere.base() + "/Users");
                    FaultyServer.answer(exchange, status, FaultyServer.SCIM, "");
                });
                assertKind(() -> directory.find(BY_NAME), Kind.UNUSABLE);
            }
            assertThat(elsewhere.asked).isEmpty();
        }
    }

    @Test
    void nothingThatIsSecretOrPersonalIsInFailures() {
        String planted = "{\"detail\":\"planted@kisti.re.kr\",\"scimType\":\"planted\",planted";
        server.on("GET /Users", 400, planted);
        assertThatThrownBy(() -> directory.find(BY_NAME)).satisfies(FaultTest::isClean);
        server.on("GET /Users", 200, planted);
        assertThatThrownBy(() -> directory.find(BY_NAME)).satisfies(FaultTest::isClean);
        server.on("GET /Users", HttpExchange::close);
        assertThatThrownBy(() -> directory.find(BY_NAME)).satisfies(FaultTest::isClean);
    }

    private static void isClean(Throwable failure) {
        java.io.StringWriter trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace));
        assertThat(trace.toString()).contains("DirectoryException").doesNotContain("planted");
    }

    static void assertKind(ThrowingCallable call, Kind kind) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DirectoryException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
