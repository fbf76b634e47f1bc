package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.realm.apply.AdminApi;

/** Has the hub keep the events that Keycloak keeps only when it is asked to, until it is closed. */
final class KeptEvents implements AutoCloseable {
    private static final String CONFIG = "/admin/realms/hub/events/config";
    private static final List<String> MORE =
            List.of("REFRESH_TOKEN_ERROR", "USER_INFO_REQUEST_ERROR", "PERMISSION_TOKEN_ERROR");

    private final AdminApi api;
    private final JsonNode before;

    KeptEvents(AdminApi api) {
        this.api = api;
        this.before = api.get(CONFIG);
        ObjectNode config = before.deepCopy();
        MORE.forEach(config.withArray("enabledEventTypes")::add);
        api.put(CONFIG, config);
    }

    /** The newest event of a type says that this service was kept from somebody without a link there. */
    void tellOf(String type, OidcClient service) {
        assertThat(new HubEvents(api).newest(type, 1))
                .singleElement()
                .satisfies(event -> assertThat(event.details())
                        .containsEntry(
                                "client_policy_error_detail",
                                "service_account_not_linked: the researcher has no linked account at "
                                        + service.clientId()));
    }

    @Override
    public void close() {
        api.put(CONFIG, before);
    }
}
