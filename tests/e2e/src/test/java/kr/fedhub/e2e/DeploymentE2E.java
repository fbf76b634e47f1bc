package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import kr.fedhub.core.version.KeycloakVersion;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The jars as an admin finds them in a running Keycloak. */
@WithFederation
@Tag("smoke")
class DeploymentE2E {
    @Test
    void theServerIsTheOneUnderTestAndRunsThisBundle(DemoFederation federation) {
        try (AdminApi api = federation.hubApi()) {
            JsonNode server = api.get("/admin/serverinfo");

            assertThat(server.at("/systemInfo/version").asText())
                    .isEqualTo(TestOptions.hubVersion().toString());
            assertThat(server.at("/providers/authenticator/providers/hub-discovery/operationalInfo/fedhub")
                            .asText())
                    .isEqualTo("0.1.0");
            assertThat(server.at("/themes/login").findValuesAsText("name")).contains("hub");
        }
    }

    @Test
    void onlyAKeycloakBelowTheMinimumSecureReleaseIsWarnedAbout(DemoFederation federation) throws IOException {
        KeycloakVersion running = TestOptions.hubVersion();
        String log = Files.readString(TestOptions.work().resolve("shared/hub/keycloak.log"));

        assertThat(log).contains(running.toString());
        assertThat(log.contains("has known security holes")).isEqualTo(!running.isSecure());
        assertThat(federation.hub()).isNotNull();
    }
}
