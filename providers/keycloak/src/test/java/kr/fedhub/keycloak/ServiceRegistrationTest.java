package kr.fedhub.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import kr.fedhub.keycloak.config.HubAuthenticatorFactory;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticatorFactory;

class ServiceRegistrationTest {
    /** Flows in the field name these ids, so they never change. */
    @Test
    void keycloakFindsTheAuthenticatorsUnderTheirIds() {
        assertThat(ServiceLoader.load(AuthenticatorFactory.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(HubAuthenticatorFactory.class::isInstance))
                .extracting(AuthenticatorFactory::getId)
                .containsExactlyInAnyOrder("hub-discovery", "hub-create-researcher");
    }
}
