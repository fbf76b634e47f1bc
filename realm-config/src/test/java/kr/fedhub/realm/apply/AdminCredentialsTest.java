package kr.fedhub.realm.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import kr.fedhub.realm.ConfigException;
import org.junit.jupiter.api.Test;

class AdminCredentialsTest {
    @Test
    void theSecretDoesNotShow() {
        assertThat(AdminCredentials.client("tool", "hidden")).hasToString("client 'tool'");
        assertThat(AdminCredentials.user("admin", "hidden")).hasToString("user 'admin'");
    }

    @Test
    void aServerThatIsNotThereIsToldInOneLine() {
        AdminCredentials credentials = AdminCredentials.user("admin", "hidden");

        // Port 1 of the loopback address: nothing listens there, so the refusal is immediate.
        assertThatThrownBy(() -> AdminApi.connect(URI.create("http://127.0.0.1:1"), credentials))
                .isInstanceOf(ConfigException.class)
                .hasMessage("Keycloak cannot be reached at http://127.0.0.1:1: ConnectException");
    }
}
