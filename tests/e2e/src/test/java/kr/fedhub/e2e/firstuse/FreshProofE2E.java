package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.discovery.Authorization;
import kr.fedhub.e2e.fixture.AccountLinks;
import kr.fedhub.e2e.fixture.DescriptorCopy;
import kr.fedhub.e2e.fixture.ServiceClient;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Tokens;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.e2e.saml.LoginRequest;
import kr.fedhub.e2e.saml.PostedAnswer;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that ask for a fresher or stronger proof of the account than the one that was given. */
@WithFederation
class FreshProofE2E {
    private static final String MAILED = "https://ntis.example/acr/mailed";
    private static final String RECENT = "https://ntis.example/acr/recent";
    private static final List<DemoService> LINKING = List.of(DemoService.NTIS, DemoService.EDISON);
    private static final DemoResearcher PARK = DemoResearcher.all().stream()
            .filter(researcher -> researcher.uid().equals("park"))
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path folder;

    @BeforeEach
    void servicesMayAskForMore(DemoFederation federation) throws IOException {
        new DescriptorCopy(TestOptions.shippedRealmConfig(), folder).asItIs();
        for (DemoService service : LINKING) {
            Path descriptor = folder.resolve("services").resolve(service.id() + ".yaml");
            Files.writeString(
                    descriptor,
                    Files.readString(descriptor)
                            .replace(
                                    "  signUp: true\n",
                                    "  signUp: true\n  demands: [{acr: '" + RECENT + "', within: 10m}, {acr: '" + MAILED
                                            + "', proofs: [email-code]}]\n"));
        }
        federation.applyRealmConfig(folder);
        federation.mails().clear();
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        try (AdminApi api = federation.hubApi()) {
            AccountLinks links = new AccountLinks(api);
            LINKING.forEach(service -> links.revokeAll(Authorization.clientId(federation, service)));
        }
        federation.applyRealmConfig();
    }

    @Test
    void whoSignedUpProvesTheAddressWhenTheServiceAsksForIt(DemoFederation federation, Visitor visitor) {
        Tokens ntis = Tokens.at(federation, DemoService.NTIS, visitor);
        ntis.ask("");
        signUp(federation, visitor);
        JsonNode first = ntis.idToken();
        assertThat(first.at("/hub_link/proof").asText()).isEqualTo("sign-up");

        ntis.ask("&acr_values=" + RECENT);
        assertThat(ntis.idToken().path("acr").asText())
                .as("a proof of a moment ago is fresh")
                .isEqualTo(RECENT);
        ntis.ask("&prompt=none&acr_values=" + MAILED);
        assertThat(ntis.error()).isEqualTo("interaction_required");

        ntis.ask("&acr_values=1%20" + MAILED);
        FirstUse page = FirstUse.of(visitor);
        assertThat(visitor.page().getByTestId("go-sign-up").count()).isZero();
        visitor.screenshot("48-stronger-proof");
        page.go("link").account(PARK.mail()).code(FirstUse.mailedCode(federation));
        JsonNode stronger = ntis.idToken();
        assertThat(stronger.path("acr").asText()).isEqualTo(MAILED);
        assertThat(stronger.at("/hub_link/proof").asText()).isEqualTo("email-code");
        assertThat(stronger.path("voPersonApplicationUID")).isEqualTo(first.path("voPersonApplicationUID"));
    }

    @Test
    void aSamlServiceAsksWithAnAuthenticationContext(DemoFederation federation, Visitor visitor) {
        ServiceClient.set(
                federation,
                Authorization.clientId(federation, DemoService.EDISON),
                Map.of("saml.client.signature", "false"));
        ServicePage.open(visitor, federation.service(DemoService.EDISON)).logIn();
        signUp(federation, visitor);
        visitor.page().getByTestId("account-number").waitFor();

        String context = "<samlp:RequestedAuthnContext><saml:AuthnContextClassRef>" + MAILED
                + "</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>";
        visitor.open(LoginRequest.of(federation, DemoService.EDISON, "", context));

        FirstUse page = FirstUse.of(visitor);
        assertThat(page.text()).contains("연결한 계정을 다시 확인해 주세요", "계정을 새로 확인해 달라는 요청이 있습니다");
        assertThat(visitor.page().getByTestId("go-sign-up").count()).isZero();
        page.go("link").account(PARK.mail());
        String code = FirstUse.mailedCode(federation);
        assertThat(PostedAnswer.to(federation.service(DemoService.EDISON), visitor, () -> page.code(code)))
                .containsPattern("AuthnContextClassRef>" + MAILED + "<")
                .doesNotContain(RECENT);
    }

    private static void signUp(DemoFederation federation, Visitor visitor) {
        new Discovery(visitor.page()).choose(PARK.institution()).logIn(PARK, federation.password());
        FirstUse page = FirstUse.of(visitor).go("sign-up");
        page.box("terms").waitFor();
        visitor.page().locator("input[name=agree][required]").all().forEach(box -> box.check());
        page.go("agree");
    }
}
