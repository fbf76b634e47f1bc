package kr.fedhub.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import kr.fedhub.keycloak.config.HubAuthenticatorFactory;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;

class ServiceRegistrationTest {
    /** Flows in the field name these ids, so they never change. */
    @Test
    void keycloakFindsTheAuthenticatorsUnderTheirIds() {
        assertThat(ServiceLoader.load(AuthenticatorFactory.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(HubAuthenticatorFactory.class::isInstance))
                .extracting(AuthenticatorFactory::getId)
                .containsExactlyInAnyOrder(
                        "hub-discovery",
                        "hub-create-researcher",
                        "hub-account-form",
                        "hub-account-sign-up",
                        "hub-account-recovery");
    }

    /** The address of the admin API hangs on it. */
    @Test
    void keycloakFindsTheAdminApiOfTheFederations() {
        assertThat(ServiceLoader.load(AdminRealmResourceProviderFactory.class).stream()
                        .map(ServiceLoader.Provider::get))
                .extracting(AdminRealmResourceProviderFactory::getId)
                .contains("federation");
    }
}
