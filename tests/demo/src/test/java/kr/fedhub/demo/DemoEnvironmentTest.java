package kr.fedhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Properties;
import kr.fedhub.demo.institution.DemoInstitutions;
import kr.fedhub.demo.server.AdminAccess;
import kr.fedhub.demo.server.KeycloakHost;
import kr.fedhub.demo.server.KeycloakSettings;
import kr.fedhub.demo.server.LocalProcesses;
import kr.fedhub.demo.server.RandomText;
import org.junit.jupiter.api.Test;

class DemoEnvironmentTest {
    private final DemoSecrets secrets = DemoSecrets.create(Map.of(), new RandomText());

    @Test
    void theHubFindsDirectoriesAndMailOnThisMachine() {
        assertThat(environment(new LocalProcesses()))
                .containsEntry("NTIS_URL", "http://localhost:8302")
                .containsEntry("NTIS_SCIM_URL", "http://localhost:8302/scim/v2")
                .containsEntry("DATAON_SCIM_URL", "http://localhost:8303/scim/v2")
                .containsEntry("EDISON_SCIM_URL", "http://localhost:8304/scim/v2")
                .doesNotContainKeys("SCIENCEON_SCIM_URL", "KAFE_SCIM_URL", "WEBINAR_SCIM_URL", "AI_HELPER_SCIM_URL")
                .containsEntry("SMTP_HOST", "localhost")
                .containsEntry("SMTP_PORT", "8325");
    }

    @Test
    void aHubElsewhereIsToldItsOwnWayToThem() {
        assertThat(environment(new Elsewhere()))
                .containsEntry("NTIS_URL", "http://localhost:8302")
                .containsEntry("NTIS_SCIM_URL", "http://host.example:8302/scim/v2")
                .containsEntry("SMTP_HOST", "host.example")
                .containsEntry("SMTP_PORT", "8325")
                .containsEntry("DEMO_METADATA_URL", "file:///tmp/copy.xml");
    }

    private Map<String, String> environment(KeycloakHost hub) {
        DemoInstitutions institutions = new DemoInstitutions(URI.create("http://localhost:8180"), Map.of());
        return DemoEnvironment.of(DemoPorts.of(new Properties()), secrets, institutions, hub);
    }

    private static final class Elsewhere implements KeycloakHost {
        @Override
        public boolean isPrepared(KeycloakSettings settings) {
            return true;
        }

        @Override
        public void prepare(KeycloakSettings settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Running start(KeycloakSettings settings, AdminAccess admin) {
            throw new UnsupportedOperationException();
        }

        @Override
        public URI reachable(URI published) {
            return URI.create("file:///tmp/copy.xml");
        }

        @Override
        public URI callable(URI listening) {
            return URI.create(listening.getScheme() + "://host.example:" + listening.getPort());
        }
    }
}
