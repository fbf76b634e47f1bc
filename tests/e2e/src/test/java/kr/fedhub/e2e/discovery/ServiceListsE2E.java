package kr.fedhub.e2e.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Accessibility;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.ServiceClient;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page and its refusals show of a service's lists. */
@WithFederation
class ServiceListsE2E {
    private static final String ALLOW = "hub.institutions.allow";
    private static final String DENY = "hub.institutions.deny";
    private static final DemoResearcher PARK =
            DemoResearcher.of(DemoInstitution.SAEBYEOK).get(0);

    @AfterEach
    void whatTheDescriptorsSayHoldsAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }

    @Test
    void thePageOffersOnlyWhomTheServiceTakes(DemoFederation federation, Visitor visitor) {
        ntis(federation, Map.of(DENY, "institution:saebyeok source:demo"));
        assertThat(ServicePage.open(visitor, federation.service(DemoService.NTIS))
                        .logIn()
                        .offered())
                .containsExactly("scienceon-members");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source:own",
                "scope:domain",
                "category:http://refeds.org/category/research-and-scholarship",
                "institution:entityId",
                "institution:alias"
            })
    void aMemberIsAllowedByAnyOfItsMarks(String mark, DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            TestInstitution member = own.institution("marked");
            member.metadata().category("http://refeds.org/category/research-and-scholarship");
            own.bring(member);
            String allow = mark.replace("source:own", "source:" + own.alias())
                    .replace("scope:domain", "scope:" + member.domain())
                    .replace("institution:entityId", "institution:" + member.entityId())
                    .replace("institution:alias", "institution:" + member.alias());
            ntis(federation, Map.of(ALLOW, allow));
            assertThat(ServicePage.open(visitor, federation.service(DemoService.NTIS))
                            .logIn()
                            .offered())
                    .containsExactly(member.alias());
            visitor.page().getByTestId("institution-" + member.alias()).click();
            visitor.page().getByTestId("account-number").waitFor();
        }
    }

    @Test
    void listsThatCannotBeReadLetNobodyIn(DemoFederation federation, Visitor visitor) {
        ntis(federation, Map.of(ALLOW, "institutions:saebyeok"));
        try (AdminApi api = federation.hubApi()) {
            assertThat(ServicePage.open(visitor, federation.service(DemoService.NTIS))
                            .logIn()
                            .offered())
                    .isEmpty();
            ServicePage.logIn(federation, visitor, PARK);
            visitor.open(federation.service(DemoService.NTIS).resolve("/login"));
            RefusedVisitor.byTheService(visitor, api);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void theRefusalIsReadableEverywhere(int width, ColorScheme scheme, DemoFederation federation, Visitor visitor) {
        visitor.with(width, 900, scheme, true);
        ntis(
                federation,
                Map.of(
                        DENY,
                        "institution:saebyeok",
                        "hub.contact.name",
                        "NTIS 문의처",
                        "hub.contact.email",
                        "ask@ntis.example"));
        ServicePage.logIn(federation, visitor, PARK);
        visitor.open(federation.service(DemoService.NTIS).resolve("/login"));
        visitor.page().getByTestId("refusal").waitFor();

        Accessibility.check(visitor, "35-not-for-service-" + width + "-" + scheme);
    }

    private static void ntis(DemoFederation federation, Map<String, String> attributes) {
        ServiceClient.set(federation, DemoService.NTIS.id(), attributes);
    }
}
