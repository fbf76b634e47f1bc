package kr.fedhub.demo.service.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDirectoryTest {
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
    void aDirectoryThatIsDownSaysSoUntilItIsUpAgain() throws Exception {
        running.directory.down();
        assertThat(running.get("/Users/NTIS-000123").statusCode()).isEqualTo(503);
        assertThat(running.post(RunningDirectory.newUser("nara", "hub-1")).statusCode())
                .isEqualTo(503);
        assertThat(running.directory.accounts()).hasSize(6);

        running.directory.up();
        assertThat(running.get("/Users/NTIS-000123").statusCode()).isEqualTo(200);
    }

    @Test
    void aDirectoryThatHangsAnswersWhenItIsReleased() throws Exception {
        running.directory.hang();
        CompletableFuture<HttpResponse<String>> answer = running.getLater("/Users/NTIS-000123");
        assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        running.directory.up();

        assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void aLyingDirectoryShowsAnotherAccount() throws Exception {
        running.directory.lyingWith("NTIS-000124");

        assertThat(RunningDirectory.json(running.get("/Users/NTIS-000123"))
                        .at("/id")
                        .asText())
                .isEqualTo("NTIS-000124");
        assertThat(RunningDirectory.json(running.filter("userName eq \"gdhong\""))
                        .at("/Resources/0/id")
                        .asText())
                .isEqualTo("NTIS-000124");
    }

    @Test
    void anAccountIsMadeAlthoughTheAnswerIsLost() throws Exception {
        String nara = RunningDirectory.newUser("nara", "hub-1");
        running.directory.createThenTimeOut();

        assertThatThrownBy(() -> running.post(nara)).isInstanceOf(IOException.class);
        HttpResponse<String> again = running.post(nara);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(RunningDirectory.json(running.filter("externalId eq \"hub-1\""))
                        .at("/totalResults")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void withoutFiltersOnlyTheWholeListIsThere() throws Exception {
        running.directory.withoutFilters();

        HttpResponse<String> refused = running.filter("userName eq \"gdhong\"");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(RunningDirectory.json(refused).at("/scimType").asText()).isEqualTo("invalidFilter");
        assertThat(RunningDirectory.json(running.get("/Users"))
                        .at("/totalResults")
                        .asInt())
                .isEqualTo(6);
        assertThat(RunningDirectory.json(running.get("/ServiceProviderConfig"))
                        .at("/filter/supported")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void everyRequestIsRememberedInItsOrder() throws Exception {
        running.get("/Users?count=1");
        running.directory.down();
        running.post("{}");

        assertThat(running.directory.seen())
                .containsExactly(
                        new SeenRequest("GET", "/Users", "count=1", ""), new SeenRequest("POST", "/Users", "", "{}"));

        running.directory.forget();
        assertThat(running.directory.seen()).isEmpty();
    }
}
