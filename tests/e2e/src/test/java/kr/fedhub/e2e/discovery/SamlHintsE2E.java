package kr.fedhub.e2e.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.ServiceClient;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.InstitutionLogin;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.e2e.saml.LoginRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a SAML service says in its request: {@code Scoping}, {@code Subject} and {@code IsPassive} (SAML core 2.0 §3.4.1). */
@WithFederation
class SamlHintsE2E {
    private static final String BY_MAIL = "<saml:Subject><saml:NameID>%s</saml:NameID></saml:Subject>";

    /** The demo's service signs its requests, and the test has not its key. */
    @BeforeEach
    void theServiceNeedNotSign(DemoFederation federation) {
        ServiceClient.set(federation, entityId(federation), Map.of("saml.client.signature", "false"));
    }

    @AfterEach
    void whatTheDescriptorsSayHoldsAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }

    @Test
    void theOneInstitutionOfTheListIsAskedAtOnce(DemoFederation federation, Visitor visitor) {
        visitor.open(request(federation, "", scoping(federation, "https://unknown.example", "hanbit")));

        new InstitutionLogin(visitor.page());
        assertThat(visitor.page().url()).contains("/realms/hanbit/");
    }

    @Test
    void ofAListOnlyTheseAreOfferedAlsoOnLaterPages(DemoFederation federation, Visitor visitor) {
        visitor.open(request(federation, "", scoping(federation, "nuri", "hanbit")));
        assertThat(new Discovery(visitor.page()).offered()).hasSize(2).doesNotContain("saebyeok");
        visitor.page()
                .locator("button[name=institution]")
                .first()
                .evaluate("button => { button.name = 'search'; button.value = ''; }");
        visitor.page().locator("button[name=search]").click();
        visitor.page().locator("button[name=institution]").nth(1).waitFor();

        assertThat(new Discovery(visitor.page()).offered()).hasSize(2).doesNotContain("saebyeok");
    }

    @Test
    void aSubjectWithAMailAddressLeadsToItsInstitution(DemoFederation federation, Visitor visitor) {
        visitor.open(request(federation, "", BY_MAIL.formatted("hong@hanbit.example")));

        new InstitutionLogin(visitor.page());
        assertThat(visitor.page().url()).contains("/realms/hanbit/");
    }

    @Test
    void aSilentRequestOfWhomTheServiceDoesNotTakeIsToldNoPassive(DemoFederation federation, Visitor visitor) {
        ServiceClient.set(federation, entityId(federation), Map.of("hub.institutions.deny", "institution:saebyeok"));
        ServicePage.logIn(
                federation, visitor, DemoResearcher.of(DemoInstitution.SAEBYEOK).get(0));
        Page page = visitor.page();
        Request answer = page.waitForRequest(
                sent -> sent.method().equals("POST") && sent.url().startsWith(acs(federation)),
                () -> visitor.open(request(federation, " IsPassive=\"true\"", "")));

        String body = URLDecoder.decode(answer.postData().replaceFirst(".*SAMLResponse=", ""), StandardCharsets.UTF_8);
        assertThat(new String(Base64.getMimeDecoder().decode(body.replaceFirst("&.*", "")), StandardCharsets.UTF_8))
                .contains("urn:oasis:names:tc:SAML:2.0:status:NoPassive");
    }

    private static String scoping(DemoFederation federation, String... institutions) {
        return "<samlp:Scoping><samlp:IDPList>"
                + Arrays.stream(institutions)
                        .map(name -> name.contains(":") ? name : federation.institutions() + "/realms/" + name)
                        .map(id -> "<samlp:IDPEntry ProviderID=\"" + id + "\"/>")
                        .collect(Collectors.joining())
                + "</samlp:IDPList></samlp:Scoping>";
    }

    private static URI request(DemoFederation federation, String attributes, String content) {
        return LoginRequest.of(federation, DemoService.EDISON, attributes, content);
    }

    private static String entityId(DemoFederation federation) {
        return Authorization.clientId(federation, DemoService.EDISON);
    }

    private static String acs(DemoFederation federation) {
        return LoginRequest.acs(federation, DemoService.EDISON);
    }
}
