package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.InstitutionLogin;
import kr.fedhub.e2e.page.ServicePage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@WithFederation
class FirstLoginE2E {
    private static final List<DemoService> FROM_THE_PORTAL =
            List.of(DemoService.NTIS, DemoService.DATAON, DemoService.EDISON, DemoService.KAFE, DemoService.WEBINAR);

    @Test
    @Tag("smoke")
    void aResearcherGoesFromScienceOnOverTheInstitutionBackToScienceOn(DemoFederation federation, Visitor visitor) {
        DemoResearcher hong = someoneOf(DemoInstitution.HANBIT);
        ServicePage scienceOn = ServicePage.open(visitor, federation.service(DemoService.SCIENCEON));
        visitor.screenshot("01-scienceon");

        Discovery discovery = scienceOn.logIn();
        visitor.screenshot("02-discovery");
        assertThat(discovery.askingService()).contains("ScienceON");

        InstitutionLogin institution = discovery.choose(DemoInstitution.HANBIT);
        visitor.screenshot("03-institution");
        institution.logIn(hong, federation.password());

        assertThat(scienceOn.greeting()).isEqualTo("홍길동 님");
        visitor.screenshot("04-scienceon-logged-in");
        assertThat(visitor.askedHosts()).isEqualTo(Set.of("localhost"));
    }

    /**
     * Once a first visit asks to link the account at the service, this is the path of the second visit; until then it is
     * that of every visit.
     */
    @Test
    void everyOtherServiceOpensWithoutAnotherLogin(DemoFederation federation, Visitor visitor) {
        ServicePage.logIn(federation, visitor, someoneOf(DemoInstitution.NURI));

        for (DemoService service : FROM_THE_PORTAL) {
            ServicePage page = ServicePage.open(visitor, federation.service(DemoService.SCIENCEON))
                    .goTo(service);

            assertThat(page.greeting()).as(service.id()).isEqualTo("이서연 님");
            assertThat(visitor.page().url())
                    .startsWith(federation.service(service).toString());
            visitor.screenshot("05-" + service.id());
        }
        assertThat(visitor.askedHosts()).isEqualTo(Set.of("localhost"));
    }

    @ParameterizedTest
    @EnumSource
    void everyInstitutionLetsItsResearchersIn(DemoInstitution institution, DemoFederation federation, Visitor visitor) {
        DemoResearcher researcher = someoneOf(institution);

        assertThat(ServicePage.logIn(federation, visitor, researcher).greeting())
                .isEqualTo(researcher.name() + " 님");
    }

    @Test
    void theSameAccountIsThereAtTheNextLogin(DemoFederation federation, Visitor visitor) {
        DemoResearcher park = someoneOf(DemoInstitution.SAEBYEOK);
        ServicePage page = ServicePage.logIn(federation, visitor, park);
        String account = page.accountNumber();
        page.logOut();
        visitor.page().context().clearCookies();

        assertThat(ServicePage.logIn(federation, visitor, park).accountNumber()).isEqualTo(account);
    }

    @Test
    void scienceOnOffersItsOwnMembersFirstAndOtherServicesDoNot(DemoFederation federation, Visitor visitor) {
        String nuri = federation.alias(DemoInstitution.NURI);
        String hanbit = federation.alias(DemoInstitution.HANBIT);
        List<String> demo = List.of("scienceon-members", nuri, "saebyeok", hanbit);
        assertThat(ServicePage.open(visitor, federation.service(DemoService.SCIENCEON))
                        .logIn()
                        .offered())
                .filteredOn(demo::contains)
                .containsExactlyElementsOf(demo);
        assertThat(ServicePage.open(visitor, federation.service(DemoService.NTIS))
                        .logIn()
                        .offered())
                .filteredOn(demo::contains)
                .containsExactly(nuri, "saebyeok", hanbit, "scienceon-members");
    }

    @ParameterizedTest
    @EnumSource(names = "AI_HELPER", mode = EnumSource.Mode.EXCLUDE)
    void everyServiceSaysThatItIsADemo(DemoService service, DemoFederation federation, Visitor visitor) {
        assertThat(ServicePage.open(visitor, federation.service(service)).carriesTheNotice())
                .isTrue();
    }

    private static DemoResearcher someoneOf(DemoInstitution institution) {
        return DemoResearcher.of(institution).get(0);
    }
}
