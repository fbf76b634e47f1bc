package kr.fedhub.e2e.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.Accessibility;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.saml.Aggregate;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for services outside the hub (Identity Provider Discovery Service Protocol and Profile). */
@WithFederation
class DiscoveryProtocolE2E {
    private static final String BACK = "https://journal.example/Shibboleth.sso/Login";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theServiceLearnsTheInstitutionAndNextTimeWithoutAsking(
            boolean javaScript, DemoFederation federation, Visitor visitor) {
        visitor.with(390, 844, ColorScheme.LIGHT, javaScript);
        try (OwnFederation own = new OwnFederation(federation)) {
            String journal = journal(own);
            TestInstitution institution = bring(own, journal);
            Map<String, String> request = Map.of("entityID", journal, "return", BACK + "?SAMLDS=1&target=x");
            visitor.open(ds(federation, request));
            assertThat(new Discovery(visitor.page()).askingService()).isEqualTo("시험 학술지");
            assertThat(new Discovery(visitor.page()).offered()).doesNotContain("saebyeok");
            String answer = BACK + "?SAMLDS=1&target=x&entityID="
                    + URLEncoder.encode(institution.entityId(), StandardCharsets.UTF_8);
            assertThat(sentBack(
                            visitor,
                            () -> visitor.page()
                                    .getByTestId("institution-" + institution.alias())
                                    .click()))
                    .isEqualTo(answer);

            Map<String, String> passive = new LinkedHashMap<>(request);
            passive.put("isPassive", "true");
            assertThat(sentBack(visitor, () -> visitor.open(ds(federation, passive))))
                    .isEqualTo(answer);
        }
    }

    @Test
    void aPassiveRequestOfAStrangerIsAnsweredWithNothing(DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            String journal = journal(own);
            bring(own, journal);
            URI request = ds(federation, Map.of("entityID", journal, "isPassive", "true"));

            assertThat(sentBack(visitor, () -> visitor.open(request))).isEqualTo(BACK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://journal.example.evil.example/Shibboleth.sso/Login",
                "https://journal.example@evil.example/Shibboleth.sso/Login",
                "//evil.example/Shibboleth.sso/Login",
                "https://journal.example\\@evil.example/Shibboleth.sso/Login",
                "https://journal.example/Shibboleth.sso/../evil",
                "https://journal.example/Shibboleth.sso/%2e%2e/evil",
                "https://jourṇal.example/Shibboleth.sso/Login",
                "http://journal.example/Shibboleth.sso/Login",
                "https://journal.example:444/Shibboleth.sso/Login",
                "https://journal.example/Shibboleth.sso/LoginX",
                "https://journal.example/Shibboleth.sso/Login?entityID=https://evil.example",
                "javascript:alert(1)",
                ""
            })
    void nobodyIsSentToAnAddressThatIsNotRegistered(String back, DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            String journal = journal(own);
            bring(own, journal);
            visitor.open(ds(federation, Map.of("entityID", journal, "return", back)));

            refused(federation, visitor, "discoveryReturn", "discovery_return_not_registered");
        }
    }

    @Test
    void aServiceThatNobodyKnowsIsRefused(DemoFederation federation, Visitor visitor) {
        visitor.open(ds(federation, Map.of("entityID", "https://nobody.example/sp", "return", BACK)));

        refused(federation, visitor, "discoveryService", "discovery_unknown_service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"isPassive=perhaps", "policy=urn:x:none", "returnIDParam=a%26b", "entityID=twice"})
    void aRequestThatIsNoneIsRefused(String more, DemoFederation federation, Visitor visitor) {
        visitor.open(URI.create(ds(federation, Map.of("entityID", "https://nobody.example/sp")) + "&" + more));

        refused(federation, visitor, "discoveryRequest", "invalid_discovery_request");
    }

    @Test
    void aForgedChoiceLeadsNowhere(DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            String journal = journal(own);
            TestInstitution institution = bring(own, journal);
            visitor.open(ds(federation, Map.of("entityID", journal)));
            visitor.page()
                    .getByTestId("institution-" + institution.alias())
                    .evaluate("button => button.value = 'saebyeok'");
            visitor.page().locator("button[value=saebyeok]").click();
            visitor.page().getByRole(AriaRole.ALERT).waitFor();

            assertThat(visitor.page().url()).startsWith(federation.hubRealm().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void thePageIsReadableEverywhere(int width, ColorScheme scheme, DemoFederation federation, Visitor visitor) {
        visitor.with(width, 900, scheme, true);
        try (OwnFederation own = new OwnFederation(federation)) {
            String journal = journal(own);
            bring(own, journal);
            visitor.open(ds(federation, Map.of("entityID", journal)));

            Accessibility.check(visitor, "39-outside-" + width + "-" + scheme);
        }
    }

    private static String journal(OwnFederation own) {
        return "https://journal." + own.alias() + ".example/shibboleth";
    }

    private static TestInstitution bring(OwnFederation own, String journal) {
        TestInstitution institution = own.institution("reader");
        own.server().publish(Aggregate.of(institution.metadata()).with(service(journal)));
        own.refresh();
        return institution;
    }

    private static String service(String entityId) {
        return "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"" + entityId + "\">"
                + "<md:SPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"><md:Extensions>"
                + "<mdui:UIInfo xmlns:mdui=\"urn:oasis:names:tc:SAML:metadata:ui\">"
                + "<mdui:DisplayName xml:lang=\"ko\">시험 학술지</mdui:DisplayName>"
                + "<mdui:DisplayName xml:lang=\"en\">Journal of Tests</mdui:DisplayName></mdui:UIInfo>"
                + "<idpdisc:DiscoveryResponse"
                + " xmlns:idpdisc=\"urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol\""
                + " Binding=\"urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol\""
                + " Location=\"" + BACK + "\" index=\"1\"/></md:Extensions>"
                + "<md:AssertionConsumerService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\""
                + " Location=\"https://journal.example/Shibboleth.sso/SAML2/POST\" index=\"1\"/>"
                + "</md:SPSSODescriptor></md:EntityDescriptor>";
    }

    /** Where the journal, which is not there, is asked for something. */
    private static String sentBack(Visitor visitor, Runnable action) {
        return visitor.page()
                .waitForRequest(request -> request.url().startsWith("https://journal.example/"), () -> {
                    try {
                        action.run();
                    } catch (PlaywrightException e) {
                        assertThat(e).hasMessageContaining("ERR_NAME_NOT_RESOLVED");
                    }
                })
                .url();
    }

    private static void refused(DemoFederation federation, Visitor visitor, String reason, String error) {
        try (AdminApi api = federation.hubApi()) {
            RefusedVisitor.check(visitor, api, reason, error);
        }
        assertThat(visitor.page().url()).startsWith(federation.hubRealm().toString());
    }

    private static URI ds(DemoFederation federation, Map<String, String> parameters) {
        return new DiscoveryApi(federation).address("ds", parameters);
    }
}
