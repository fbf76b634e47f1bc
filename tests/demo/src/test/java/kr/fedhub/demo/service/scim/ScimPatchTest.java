package kr.fedhub.demo.service.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import kr.fedhub.demo.service.account.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScimPatchTest {
    private static final String HONG = "NTIS-000123";

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
    void everythingChangesAtOnce() throws Exception {
        HttpResponse<String> response = running.patch(HONG, """
                {"op": "replace", "path": "displayName", "value": "홍길순"},
                {"op": "Replace", "path": "emails", "value": [{"value": "new@hanbit.example", "primary": true}]},
                {"op": "replace", "path": "active", "value": false},
                {"op": "replace", "path": "urn:ietf:params:scim:schemas:extension:fedhub:2.0:User:affiliations",
                 "value": ["staff@hanbit.example"]},
                {"op": "replace", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization",
                 "value": "한빛대학교"}""");

        assertThat(response.statusCode()).isEqualTo(200);
        Member.Details hong = hong();
        assertThat(hong.name()).hasValue("홍길순");
        assertThat(hong.email()).hasValue("new@hanbit.example");
        assertThat(hong.organization()).hasValue("한빛대학교");
        assertThat(hong.affiliations()).isEqualTo(List.of("staff@hanbit.example"));
        assertThat(hong.active()).isFalse();
        assertThat(hong.userName()).isEqualTo("gdhong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"new@mail.example\"}",
                "{\"op\": \"replace\", \"path\": \"emails[primary eq true].value\", \"value\": \"new@mail.example\"}",
                "{\"op\": \"replace\", \"path\": \"emails.value\", \"value\": \"new@mail.example\"}",
                "{\"op\": \"replace\", \"value\": {\"emails\": [{\"value\": \"new@mail.example\"}]}}",
                "{\"op\": \"add\", \"path\": \"emails\", \"value\": [{\"value\": \"other@mail.example\"},"
                        + " {\"value\": \"new@mail.example\", \"primary\": true}]}",
            })
    void anAddressCanBeNamedInManyWays(String operation) throws Exception {
        assertThat(running.patch(HONG, operation).statusCode()).isEqualTo(200);
        assertThat(hong().email()).hasValue("new@mail.example");
    }

    @Test
    void anAccountIsOpenedAgain() throws Exception {
        running.patch(HONG, "{\"op\": \"replace\", \"value\": {\"active\": \"False\"}}");
        assertThat(hong().active()).isFalse();

        running.patch(HONG, "{\"op\": \"replace\", \"path\": \"active\", \"value\": true}");
        assertThat(hong().active()).isTrue();
    }

    @Test
    void whatIsRemovedIsGone() throws Exception {
        running.patch(
                HONG, "{\"op\": \"remove\", \"path\": \"emails\"}, {\"op\": \"remove\", \"path\": \"displayName\"}");

        assertThat(hong().email()).isEmpty();
        assertThat(hong().name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"op\": \"replace\", \"path\": \"password\", \"value\": \"x\"}",
                "{\"op\": \"replace\", \"path\": \"id\", \"value\": \"NTIS-000124\"}",
                "{\"op\": \"replace\", \"path\": \"userName\", \"value\": \"seojun\"}",
                "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"perhaps\"}",
                "{\"op\": \"replace\", \"path\": \"active\", \"value\": null}",
                "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": 7}",
                "{\"op\": \"replace\", \"value\": \"x\"}",
                "{\"op\": \"move\", \"path\": \"displayName\", \"value\": \"x\"}",
                "{\"op\": \"remove\"}",
            })
    void whatCannotBeDoneChangesNothing(String operation) throws Exception {
        Member before = running.directory.members().get(HONG).orElseThrow();
        String first =
                operation.isEmpty() ? "" : "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"changed\"}, ";

        HttpResponse<String> response = running.patch(HONG, first + operation);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningDirectory.json(response).at("/scimType").asText()).isNotEmpty();
        assertThat(running.directory.members().get(HONG)).hasValue(before);
    }

    @Test
    void anUnknownAccountCannotBeChanged() throws Exception {
        assertThat(running.patch("NTIS-009999", "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}")
                        .statusCode())
                .isEqualTo(404);
    }

    private Member.Details hong() {
        return running.directory.members().get(HONG).orElseThrow().details();
    }
}
