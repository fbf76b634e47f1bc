package kr.fedhub.e2e.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.HubState;
import kr.fedhub.e2e.fixture.ServiceClient;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.InstitutionLogin;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of institutions that a service takes, at every way into it. */
@WithFederation
class ServiceAccessE2E {
    private static final String ALLOW = "hub.institutions.allow";
    private static final String DENY = "hub.institutions.deny";
    private static final DemoResearcher PARK =
            DemoResearcher.of(DemoInstitution.SAEBYEOK).get(0);

    @AfterEach
    void whatTheDescriptorsSayHoldsAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }

    @ParameterizedTest
    @ValueSource(strings = {"saebyeok", "hanbit"})
    void aHintAndAForgedChoiceAreRefusedBeforeTheInstitutionIsAsked(
            String which, DemoFederation federation, Visitor visitor) {
        String alias = federation.alias(DemoInstitution.valueOf(which.toUpperCase(Locale.ROOT)));
        ntis(federation, Map.of(ALLOW, "institution:scienceon-members"));
        try (AdminApi api = federation.hubApi()) {
            HubState before = HubState.of(api);
            Discovery discovery = ServicePage.open(visitor, federation.service(DemoService.NTIS))
                    .logIn();
            URI hinted = URI.create(visitor.page().url() + "&kc_idp_hint=" + alias);
            visitor.page()
                    .getByTestId("institution-scienceon-members")
                    .evaluate("(button, alias) => button.value = alias", alias);
            visitor.page().locator("button[name=institution]").first().click();
            RefusedVisitor.byTheService(visitor, api);
            assertThat(discovery).isNotNull();

            visitor.open(hinted);
            RefusedVisitor.byTheService(visitor, api);
            assertThat(HubState.of(api)).isEqualTo(before);
        }
    }

    @Test
    void theBrokersOwnAddressLeadsNobodyInAndMakesNobody(DemoFederation federation, Visitor visitor) {
        ntis(federation, Map.of(ALLOW, "institution:scienceon-members"));
        try (AdminApi api = federation.hubApi()) {
            HubState before = HubState.of(api);
            ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();
            URI broker = BrokerAddress.after(visitor, "scienceon-members");
            visitor.open(URI.create(broker.toString().replace("/scienceon-members/", "/saebyeok/")));
            new InstitutionLogin(visitor.page()).logIn(PARK, federation.password());

            RefusedVisitor.byTheService(visitor, api);
            assertThat(HubState.of(api)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTIS", "EDISON"})
    void aSessionOfAnotherServiceDoesNotLeadIn(DemoService service, DemoFederation federation, Visitor visitor) {
        service(
                federation,
                service,
                Map.of(
                        DENY,
                        "institution:saebyeok",
                        "hub.contact.name",
                        "서비스 문의처",
                        "hub.contact.email",
                        "ask@svc.example"));
        try (AdminApi api = federation.hubApi()) {
            ServicePage portal = ServicePage.logIn(federation, visitor, PARK);
            visitor.open(federation.service(service).resolve("/login"));

            RefusedVisitor.byTheService(visitor, api);
            assertThat(visitor.page().getByTestId("contact").innerText()).isEqualTo("ask@svc.example");
            assertThat(visitor.page().getByTestId("institution").innerText()).isEqualTo("새벽대학교");
            visitor.open(federation.service(DemoService.SCIENCEON));
            assertThat(portal.greeting()).startsWith(PARK.name());
        }
    }

    @Test
    void aSilentRequestIsToldThatSomethingIsToBeShown(DemoFederation federation, Visitor visitor) {
        ntis(federation, Map.of(DENY, "institution:saebyeok"));
        ServicePage.logIn(federation, visitor, PARK);
        visitor.open(Authorization.at(federation, DemoService.NTIS, "&prompt=none"));

        assertThat(visitor.page().url()).contains("error=interaction_required");
    }

    @Test
    void whoIsRefusedCanLogOutAndComeBackWithAnotherInstitution(DemoFederation federation, Visitor visitor) {
        ntis(federation, Map.of(DENY, "institution:saebyeok"));
        ServicePage.logIn(federation, visitor, PARK);
        visitor.open(federation.service(DemoService.NTIS).resolve("/login"));
        visitor.page().getByTestId("logout").click();
        visitor.page().locator("#kc-logout").click();
        visitor.page().waitForURL(url -> !url.contains("logout-confirm"));
        visitor.open(federation.service(DemoService.NTIS).resolve("/login"));

        assertThat(new Discovery(visitor.page()).offered())
                .contains("scienceon-members")
                .doesNotContain("saebyeok");
    }

    @Test
    void anAccountAtTheHubIsKeptOutToo(DemoFederation federation, Visitor visitor) {
        ntis(federation, Map.of(DENY, "account:hub"));
        try (AdminApi api = federation.hubApi()) {
            String password = federation.password();
            String location = HubAccount.create(api, "hub-account", password);
            ServicePage.open(visitor, federation.service(DemoService.SCIENCEON)).logIn();
            visitor.page().getByTestId("hub-account").click();
            visitor.page().locator("#username").fill("hub-account");
            visitor.page().locator("#password").fill(password);
            visitor.page().locator("#kc-login").click();
            visitor.page().getByTestId("account-number").waitFor();
            visitor.open(federation.service(DemoService.NTIS).resolve("/login"));

            RefusedVisitor.byTheService(visitor, api);
            api.delete(location);
        }
    }

    @Test
    void ofTwoLinkedInstitutionsOnlyTheOneOfTheLoginCounts(DemoFederation federation, Visitor visitor) {
        DemoResearcher choi =
                DemoResearcher.of(DemoInstitution.SCIENCEON_MEMBERS).get(0);
        ntis(federation, Map.of(DENY, "institution:saebyeok"));
        try (AdminApi api = federation.hubApi()) {
            String account = HubAccount.createLinked(api, federation, visitor, PARK, choi);
            visitor.page().context().clearCookies();
            ServicePage.open(visitor, federation.service(DemoService.NTIS))
                    .logIn()
                    .choose(choi.institution())
                    .logIn(choi, federation.password());
            visitor.page().getByTestId("account-number").waitFor();
            visitor.page().context().clearCookies();
            ServicePage.logIn(federation, visitor, PARK);
            visitor.open(federation.service(DemoService.NTIS).resolve("/login"));

            RefusedVisitor.byTheService(visitor, api);
            api.delete(account);
        }
    }

    private static void ntis(DemoFederation federation, Map<String, String> attributes) {
        service(federation, DemoService.NTIS, attributes);
    }

    private static void service(DemoFederation federation, DemoService service, Map<String, String> attributes) {
        ServiceClient.set(federation, Authorization.clientId(federation, service), attributes);
    }
}
