package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.ServicePage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@WithFederation
class LogoutE2E {
    @ParameterizedTest
    @EnumSource(names = {"SCIENCEON", "NTIS", "EDISON"})
    void logoutAtOneServiceEndsTheHubSessionAndThoseOfTheOthers(
            DemoService where, DemoFederation federation, Visitor visitor) {
        DemoResearcher hong = DemoResearcher.of(DemoInstitution.HANBIT).get(0);
        ServicePage.logIn(federation, visitor, hong);
        for (DemoService other : new DemoService[] {DemoService.NTIS, DemoService.EDISON, DemoService.KAFE}) {
            assertThat(ServicePage.open(visitor, federation.service(DemoService.SCIENCEON))
                            .goTo(other)
                            .greeting())
                    .isEqualTo("홍길동 님");
        }

        ServicePage.open(visitor, federation.service(where)).logOut();

        for (DemoService service :
                new DemoService[] {DemoService.SCIENCEON, DemoService.NTIS, DemoService.EDISON, DemoService.KAFE}) {
            // Back-channel logout reaches the services while the browser is on its way already.
            await(service.id())
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> ServicePage.open(visitor, federation.service(service))
                            .offersLogin());
        }
        assertThat(ServicePage.open(visitor, federation.service(DemoService.DATAON))
                        .logIn()
                        .offered())
                .contains(federation.alias(DemoInstitution.HANBIT));
    }
}
