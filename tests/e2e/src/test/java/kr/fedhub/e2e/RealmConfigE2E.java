package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.realm.ConfigException;
import kr.fedhub.realm.apply.AdminApi;
import kr.fedhub.realm.apply.AdminCredentials;
import org.junit.jupiter.api.Test;

@WithFederation
class RealmConfigE2E {
    @Test
    void applyingAgainChangesNothing(DemoFederation federation) {
        assertThat(federation.applyRealmConfig()).isEmpty();
    }

    @Test
    void whatWasChangedByHandIsPutBackAndNothingElse(DemoFederation federation) {
        try (AdminApi api = federation.hubApi()) {
            ObjectNode provider = (ObjectNode) api.get("/admin/realms/hub/identity-provider/instances/saebyeok");
            ((ObjectNode) provider.get("config")).put("validateSignature", "false");
            api.put("/admin/realms/hub/identity-provider/instances/saebyeok", provider);

            assertThat(federation.applyRealmConfig()).hasSize(1).first().satisfies(change -> {
                assertThat(change.name()).contains("saebyeok");
                assertThat(change.action()).isEqualTo("updated");
            });
            assertThat(api.get("/admin/realms/hub/identity-provider/instances/saebyeok")
                            .path("config")
                            .path("validateSignature")
                            .asText())
                    .isEqualTo("true");
        }
    }

    @Test
    void whatTheToolDoesNotOwnStays(DemoFederation federation) {
        try (AdminApi api = federation.hubApi()) {
            ObjectNode client = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                    .objectNode()
                    .put("clientId", "made-by-hand")
                    .put("protocol", "openid-connect");
            api.post("/admin/realms/hub/clients", client);

            assertThat(federation.applyRealmConfig()).isEmpty();
            assertThat(api.get("/admin/realms/hub/clients?clientId=made-by-hand"))
                    .hasSize(1);
        }
    }

    @Test
    void aWrongSecretIsOneClearLine(DemoFederation federation) {
        assertThatThrownBy(() -> AdminApi.connect(federation.hub(), AdminCredentials.client("fedhub-demo", "wrong"))
                        .close())
                .isInstanceOf(ConfigException.class)
                .message()
                .contains(federation.hub().toString())
                .doesNotContain("\n");
    }

    @Test
    void anUnreachableKeycloakIsOneClearLine() {
        assertThatThrownBy(() -> AdminApi.connect(
                                URI.create("http://localhost:1"), AdminCredentials.client("fedhub-demo", "x"))
                        .close())
                .isInstanceOf(ConfigException.class)
                .message()
                .contains("http://localhost:1")
                .doesNotContain("\n");
    }
}
