package kr.fedhub.keycloak.internal.provisioning;

import static kr.fedhub.keycloak.internal.provisioning.FaultTest.assertKind;
import static kr.fedhub.keycloak.internal.provisioning.FaultyServer.list;
import static kr.fedhub.keycloak.internal.provisioning.FaultyServer.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.core.directory.ServiceDirectory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are not what was asked for. */
class HostileAnswerTest {
    private static final AccountQuery BY_NAME = new AccountQuery(AccountQuery.Key.USER_NAME, "person0449@kisti.re.kr");

    private final CloseableHttpClient client = HttpClients.createDefault();
    private FaultyServer server;
    private ServiceDirectory directory;

    @BeforeEach
    void start() throws IOException {
        server = new FaultyServer();
        directory = TestDirectory.at(client, server.base(), Duration.ofSeconds(20));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        client.close();
    }

    static List<String> people(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> user("id" + i, "person%04d@kisti.re.kr".formatted(i), "ext" + i))
                .toList();
    }

    /** Pages as asked for, but every filter is ignored. */
    private static HttpHandler ignoringFilters(List<String> people, int largestPage) {
        return exchange -> {
            String query = FaultyServer.query(exchange);
            int start = query.contains("startIndex=")
                    ? Integer.parseInt(query.replaceAll(".*startIndex=(\\d+).*", "$1"))
                    : 1;
            int count = Math.min(largestPage, Integer.parseInt(query.replaceAll(".*count=(\\d+).*", "$1")));
            List<String> page = people.stream().skip(start - 1L).limit(count).toList();
            FaultyServer.answer(exchange, 200, FaultyServer.SCIM, list(people.size(), page));
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 200, 77, 20})
    void aServiceThatIgnoresFiltersIsGoneThrough(int largestPage) {
        server.on("GET /Users", ignoringFilters(people(450), largestPage));
        assertThat(directory.find(BY_NAME)).extracting(DirectoryAccount::id).containsExactly("id449");
        assertThat(directory.find(new AccountQuery(AccountQuery.Key.EMAIL, "PERSON0002@kisti.re.kr")))
                .extracting(DirectoryAccount::id)
                .containsExactly("id2");
        assertThat(directory.find(new AccountQuery(AccountQuery.Key.EXTERNAL_ID, "EXT2")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"501,{}", "400,{\"scimType\":\"invalidFilter\"}", "400,{}", "200,{\"totalResults\":0}"})
    void aServiceWithoutFiltersIsGoneThrough(String answer) {
        int comma = answer.indexOf(',');
        HttpHandler all = ignoringFilters(people(450), 200);
        server.on("GET /ServiceProviderConfig", 200, "{\"filter\":{\"supported\":false}}")
                .on("GET /Users", exchange -> {
                    if (FaultyServer.query(exchange).contains("filter=")) {
                        int status = Integer.parseInt(answer.substring(0, comma));
                        FaultyServer.answer(exchange, status, FaultyServer.SCIM, answer.substring(comma + 1));
                    } else {
                        all.handle(exchange);
                    }
                });
        assertThat(directory.find(BY_NAME)).extracting(DirectoryAccount::id).containsExactly("id449");
    }

    @Test
    void ofSeveralAccountsTwoAreShown() {
        List<String> same = Stream.of("1", "2", "3")
                .map(id -> user(id, "person0449@kisti.re.kr", "e" + id))
                .toList();
        server.on("GET /Users", 200, list(3, same));
        assertThat(directory.find(BY_NAME)).hasSize(2);
        server.on(
                "GET /Users",
                ignoringFilters(
                        Stream.concat(people(450).stream(), same.stream()).toList(), 200));
        assertThat(directory.find(BY_NAME)).hasSize(2);
    }

    @Test
    void tooManyAccountsAreNotGoneThrough() {
        server.on("GET /Users", ignoringFilters(people(2001), 200));
        assertKind(() -> directory.find(BY_NAME), Kind.UNUSABLE);
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void aListThatDoesNotGoOnIsLeft() {
        server.on("GET /Users", 200, list(1000, people(200)));
        assertKind(() -> directory.find(BY_NAME), Kind.UNUSABLE);
        assertThat(server.asked).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"totalResults\":1}", "{\"totalResults\":-1}", "{\"totalResults\":\"1\"}", "{}"})
    void aListThatContradictsItselfIsNotBelieved(String list) {
        server.on("GET /Users", 200, list);
        assertKind(() -> directory.find(BY_NAME), Kind.UNUSABLE);
    }

    static Stream<String> unacceptable() {
        return Stream.of(
                "",
                "[]",
                "\"text\"",
                "null",
                "{\"id\":\"7\"",
                "{\"id\":\"7\",\"userName\":\"hong\"} {}",
                "{\"id\":\"7\",\"id\":\"7\",\"userName\":\"hong\"}",
                "{\"id\":\"7\",\"ID\":\"8\",\"userName\":\"hong\"}",
                "{\"id\":7,\"userName\":\"hong\"}",
                "{\"id\":\"7\"}",
                "{\"id\":\"8\",\"userName\":\"hong\"}",
                "{\"id\":\"7\",\"userName\":\"ho\\u0000ng\"}",
                "{\"id\":\"7\",\"userName\":\"ho\\u202Eng\"}",
                "{\"id\":\"7\",\"userName\":\"" + "x".repeat(600) + "\"}",
                "{\"id\":\"7\",\"userName\":\"hong\",\"active\":\"perhaps\"}",
                "{\"id\":\"7\",\"userName\":\"hong\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}",
                "{\"id\":\"7\",\"userName\":\"hong\",\"x\":" + "9".repeat(5000) + "}",
                "{\"id\":\"7\",\"userName\":\"hong\",\"x\":\"" + "y".repeat(300 << 10) + "\"}");
    }

    @ParameterizedTest
    @MethodSource("unacceptable")
    void whatIsNoAccountIsNotUsed(String body) {
        server.on("GET /Users/7", 200, body);
        assertKind(() -> directory.get("7"), Kind.UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/xml", "application/jsonp", ""})
    void otherContentTypesAreNotUsed(String contentType) {
        server.on("GET /Users/7", FaultyServer.answering(200, contentType, user("7", "hong", "e")));
        assertKind(() -> directory.get("7"), Kind.UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/scim+json; charset=utf-8", "Application/JSON;x=y"})
    void jsonMayBeCalledByBothNames(String contentType) {
        server.on("GET /Users/7", FaultyServer.answering(200, contentType, user("7", "홍길동", "e")));
        assertThat(directory.get("7"))
                .get()
                .extracting(DirectoryAccount::userName)
                .isEqualTo("홍길동");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a\nb", "\u202E7"})
    void identifiersThatLeadElsewhereAreNotAskedFor(String id) {
        assertKind(() -> directory.get(id), Kind.REFUSED);
        assertThat(server.asked).isEmpty();
    }
}
