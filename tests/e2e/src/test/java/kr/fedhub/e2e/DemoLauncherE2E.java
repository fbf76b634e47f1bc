package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import kr.fedhub.e2e.fixture.DemoProcess;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.realm.apply.AdminApi;
import kr.fedhub.realm.apply.AdminCredentials;
import org.junit.jupiter.api.Test;

/** What {@code mvn -Pdemo} starts, started as a process of its own. */
class DemoLauncherE2E {
    private static final URI HUB = URI.create("http://localhost:38080");
    private static final String USERS = "/admin/realms/hub/users";

    @Test
    void theDemoStartsKeepsItsDataAndEndsEverythingItStarted() throws Exception {
        Path work = TestOptions.work().resolve("launcher");
        try (DemoProcess first = DemoProcess.start(work)) {
            first.awaitUp();
            assertThat(first.output())
                    .contains("시연용", "홍길동", "http://localhost:38301", "http://localhost:38080", "Ctrl-C");
            try (AdminApi api = admin(work)) {
                api.post(USERS, JsonNodeFactory.instance.objectNode().put("username", "stays"));
            }
            assertEndsWithAllItStarted(first);
        }
        try (DemoProcess second = DemoProcess.start(work)) {
            second.awaitUp();
            assertThat(second.output()).doesNotContain("only the first time");
            try (AdminApi api = admin(work)) {
                assertThat(api.get(USERS + "?exact=true&username=stays")).hasSize(1);
            }
            aSecondDemoOnTheSamePortsSaysWhichOneIsTaken();
            assertEndsWithAllItStarted(second);
        }
    }

    private static void aSecondDemoOnTheSamePortsSaysWhichOneIsTaken() throws Exception {
        try (DemoProcess late = DemoProcess.start(TestOptions.work().resolve("late"))) {
            assertThat(late.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(late.process().exitValue()).isNotZero();
            assertThat(late.output()).contains("Port 38080 is taken", "-Ddemo.hub.port=");
        }
    }

    private static void assertEndsWithAllItStarted(DemoProcess demo) {
        List<ProcessHandle> started = demo.process().descendants().toList();
        // Two servers, each a shell with a Java below it.
        assertThat(started).hasSizeGreaterThanOrEqualTo(4);
        demo.process().destroy();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> started.stream().noneMatch(ProcessHandle::isAlive)
                        && !demo.process().isAlive());
        assertThat(demo.output()).contains("everything the demo started has ended");
    }

    private static AdminApi admin(Path work) throws IOException {
        Properties kept = new Properties();
        try (var reader = Files.newBufferedReader(work.resolve("hub/admin.properties"))) {
            kept.load(reader);
        }
        return AdminApi.connect(HUB, AdminCredentials.client("fedhub-demo", kept.getProperty("clientSecret")));
    }
}
