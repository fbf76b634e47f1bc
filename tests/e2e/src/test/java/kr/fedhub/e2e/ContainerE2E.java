package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.exception.NotFoundException;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.DemoPorts;
import kr.fedhub.demo.Progress;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.server.KeycloakSettings.Database;
import kr.fedhub.e2e.fixture.DockerHost;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.ServicePage;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

@WithFederation
class ContainerE2E {
    private static final DemoPorts PORTS = new DemoPorts(28080, 29000, 28180, 29100, 28301, 28290, 28325, 28309);

    @Test
    void aResearcherLogsInThroughAHubThatRunsInAContainer(Visitor visitor) {
        String image = System.getProperty("e2e.keycloak.image");
        assumeTrue(isDockerThere(), "no Docker engine answers");
        assumeTrue(isHere(image), "the image " + image + " is not here; .ci/keycloak-image makes it");
        Progress progress = new Progress(System.out);
        try (DemoFederation federation = new DemoFederation(
                TestOptions.in("container", PORTS, Database.EMBEDDED), progress, new DockerHost(image))) {
            federation.start();
            DemoResearcher hong = DemoResearcher.of(DemoInstitution.HANBIT).get(0);
            ServicePage page = ServicePage.logIn(federation, visitor, hong);

            assertThat(page.greeting()).isEqualTo("홍길동 님");
            visitor.screenshot("container-scienceon");
        }
    }

    private static boolean isDockerThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean isHere(String image) {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
