package kr.fedhub.keycloak.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurePatchCheckTest {
    @Test
    void anOldKeycloakIsNamedTogetherWithTheReleaseToRun() {
        assertThat(SecurePatchCheck.warning("26.5.6").orElseThrow()).contains("26.5.6", "26.7.5");
    }

    @Test
    void aRecentKeycloakAndADevelopmentBuildPassInSilence() {
        assertThat(SecurePatchCheck.warning("26.7.5")).isEmpty();
        assertThat(SecurePatchCheck.warning("999.0.0-SNAPSHOT")).isEmpty();
        assertThat(SecurePatchCheck.warning("nightly")).isEmpty();
    }
}
