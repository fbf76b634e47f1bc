package kr.fedhub.demo.service.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScimEndpointTest {
    private RunningDirectory running;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        running = new RunningDirectory(folder);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void anAccountIsToldWithItsNumberAsTheIdentifier() throws Exception {
        HttpResponse<String> response = running.get("/Users/NTIS-000123");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/scim+json"));
        JsonNode user = RunningDirectory.json(response);
        assertThat(user.at("/id").asText()).isEqualTo("NTIS-000123");
        assertThat(user.at("/userName").asText()).isEqualTo("gdhong");
        assertThat(user.at("/displayName").asText()).isEqualTo("홍길동");
        assertThat(user.at("/emails/0/value").asText()).isEqualTo("gildong.hong@mail.example");
        assertThat(user.at("/active").asBoolean()).isTrue();
        assertThat(user.has("externalId")).isFalse();
        assertThat(user.at("/meta/location").asText()).endsWith("/scim/v2/Users/NTIS-000123");
    }

    @Test
    void anUnknownAccountIsAScimErrorAndNoPage() throws Exception {
        HttpResponse<String> response = running.get("/Users/NTIS-009999");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(RunningDirectory.json(response).at("/schemas/0").asText())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(RunningDirectory.json(response).at("/status").asText()).isEqualTo("404");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userName eq \"gdhong\" | 1",
                "USERNAME EQ \"GDHong\" | 1",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"gdhong\" | 1",
                "emails.value eq \"Gildong.Hong@mail.example\" | 1",
                "emails.value eq \"family@mail.example\" | 2",
                "emails.value eq \"sora.jung@mail.example\" | 1",
                "emails.value eq \"nobody@mail.example\" | 0",
                "userName eq \"gd%\" | 0",
                "userName eq \"x\\\" or userName eq \\\"gdhong\" | 0",
                "externalId eq \"nobody\" | 0",
            })
    void filtersFindExactValues(String filter, int found) throws Exception {
        JsonNode list = RunningDirectory.json(running.filter(filter));

        assertThat(list.at("/totalResults").asInt()).isEqualTo(found);
        assertThat(list.at("/Resources")).hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName sw \"gd\"",
                "userName eq gdhong",
                "userName eq \"a\" or userName eq \"b\"",
                "password eq \"x\"",
                "userName eq \"\\q\"",
                "",
                "userName pr",
            })
    void anyOtherFilterIsRefused(String filter) throws Exception {
        HttpResponse<String> response = running.filter(filter);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningDirectory.json(response).at("/scimType").asText()).isEqualTo("invalidFilter");
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "6, 5, 1", "7, 5, 0", "0, 100, 6", "-3, 1, 1", "1, 0, 0", "1, -1, 0"})
    void listsCanBeReadInParts(int start, int count, int told) throws Exception {
        JsonNode list = RunningDirectory.json(running.get("/Users?startIndex=" + start + "&count=" + count));

        assertThat(list.at("/totalResults").asInt()).isEqualTo(6);
        assertThat(list.at("/itemsPerPage").asInt()).isEqualTo(told);
        assertThat(list.at("/Resources")).hasSize(told);
    }

    @Test
    void aPartThatIsNoNumberIsRefused() throws Exception {
        assertThat(running.get("/Users?count=many").statusCode()).isEqualTo(400);
    }

    @Test
    void anAccountIsMadeWithAllThatIsSaid() throws Exception {
        HttpResponse<String> response = running.post(RunningDirectory.newUser("nara", "hub-1"));

        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode made = RunningDirectory.json(response);
        assertThat(response.headers().firstValue("Location"))
                .hasValue(made.at("/meta/location").asText());
        JsonNode user =
                RunningDirectory.json(running.get("/Users/" + made.at("/id").asText()));
        assertThat(user).isEqualTo(made);
        assertThat(user.at("/externalId").asText()).isEqualTo("hub-1");
        assertThat(user.at("/displayName").asText()).isEqualTo("김나라");
        assertThat(user.path(ScimUser.HUB_EXTENSION).at("/affiliations/0").asText())
                .isEqualTo("student@hanbit.example");
        assertThat(user.path(ScimUser.ENTERPRISE).path("organization").asText()).isEqualTo("한빛대학교");
    }

    @ParameterizedTest
    @CsvSource({"gdhong, hub-1", "GDHONG, hub-1", "another, hub-taken"})
    void aTakenNameIsAConflict(String userName, String externalId) throws Exception {
        running.post(RunningDirectory.newUser("first", "hub-taken"));

        HttpResponse<String> response = running.post(RunningDirectory.newUser(userName, externalId));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(RunningDirectory.json(response).at("/scimType").asText()).isEqualTo("uniqueness");
        assertThat(response.body()).doesNotContain(userName, externalId);
        assertThat(running.directory.accounts()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"userName\": \"no-schema\"}",
                "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"]}",
                "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"userName\": 7}",
                "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"userName\": \" \"}",
            })
    void whatIsNoUserIsRefused(String body) throws Exception {
        assertThat(running.post(body).statusCode()).isEqualTo(400);
        assertThat(running.directory.accounts()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer wrong", "Bearer not-a-toke", "Bearer not-a-token-", "Basic not-a-token"})
    void withoutTheTokenNothingIsToldOrDone(String authorization) throws Exception {
        for (String path : new String[] {"/Users", "/Users/NTIS-000123", "/ServiceProviderConfig"}) {
            HttpResponse<String> response = running.send(
                    HttpRequest.newBuilder(running.request(path).build().uri()).header("Authorization", authorization));

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(response.body()).doesNotContain("gdhong", "not-a-token");
        }
    }

    @Test
    void theHubsExtensionIsDescribedAndNoOther() throws Exception {
        JsonNode schema = RunningDirectory.json(running.get("/Schemas/" + ScimUser.HUB_EXTENSION));

        assertThat(schema.at("/id").asText()).isEqualTo(ScimUser.HUB_EXTENSION);
        assertThat(schema.at("/attributes/0/name").asText()).isEqualTo("affiliations");
        assertThat(running.get("/Schemas/urn:other").statusCode()).isEqualTo(404);
    }

    @Test
    void theDirectorySaysWhatItCanDo() throws Exception {
        JsonNode config = RunningDirectory.json(running.get("/ServiceProviderConfig"));

        assertThat(config.at("/patch/supported").asBoolean()).isTrue();
        assertThat(config.at("/filter/supported").asBoolean()).isTrue();
        assertThat(config.at("/bulk/supported").asBoolean()).isFalse();
    }
}
