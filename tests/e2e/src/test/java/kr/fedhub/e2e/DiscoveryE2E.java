package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.InstitutionLogin;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithFederation
class DiscoveryE2E {
    private static final String PROVIDERS = "/admin/realms/hub/identity-provider/instances/";
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    @Test
    void aHintedInstitutionIsAskedWithoutThePage(DemoFederation federation, Visitor visitor) {
        visitor.open(authorization(federation, "&kc_idp_hint=" + federation.alias(DemoInstitution.HANBIT)));

        new InstitutionLogin(visitor.page());
        assertThat(visitor.page().url()).contains("/realms/hanbit/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "../hanbit", "%3Cscript%3E"})
    void aHintThatNamesNoInstitutionLeavesTheChoiceToTheResearcher(
            String hint, DemoFederation federation, Visitor visitor) {
        visitor.open(authorization(federation, "&kc_idp_hint=" + hint));

        assertThat(new Discovery(visitor.page()).offered()).contains("saebyeok");
    }

    @Test
    void aPassiveRequestNeverShowsThePage(DemoFederation federation, Visitor visitor) {
        visitor.open(authorization(federation, "&prompt=none"));

        assertThat(visitor.page().url())
                .startsWith(federation.service(DemoService.SCIENCEON).toString())
                .contains("error=login_required");
    }

    @Test
    void aForgedChoiceIsRefusedOnThePage(DemoFederation federation, Visitor visitor) {
        ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();
        visitor.page()
                .getByTestId("institution-saebyeok")
                .evaluate("button => button.value = '../../hub/protocol/openid-connect/logout'");
        visitor.page().getByTestId("institution-saebyeok").click();

        assertThat(alert(visitor.page())).contains("지금 로그인할 수 없습니다");
        visitor.screenshot("07-discovery-not-available");
        assertThat(new Discovery(visitor.page()).offered()).contains("saebyeok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enabled", "linkOnly"})
    void anInstitutionThatWasSwitchedOffMeanwhileIsRefused(String setting, DemoFederation federation, Visitor visitor) {
        Discovery discovery =
                ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();
        try (AdminApi api = federation.hubApi()) {
            change(api, "saebyeok", provider -> provider.put(setting, setting.equals("linkOnly")));
            assertThat(discovery.offered()).contains("saebyeok");
            visitor.page().getByTestId("institution-saebyeok").click();

            assertThat(alert(visitor.page())).contains("다른 소속기관을 선택");
            assertThat(new Discovery(visitor.page()).offered()).doesNotContain("saebyeok");
            visitor.open(authorization(federation, "&kc_idp_hint=saebyeok"));
            assertThat(new Discovery(visitor.page()).offered()).doesNotContain("saebyeok");
        } finally {
            federation.applyRealmConfig();
        }
    }

    @Test
    void anInstitutionThatAnswersWithAnErrorLeadsBackToTheChoice(DemoFederation federation, Visitor visitor) {
        ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn().choose(DemoInstitution.SAEBYEOK);
        Matcher state = STATE.matcher(visitor.page().url());
        assertThat(state.find()).isTrue();

        visitor.open(URI.create(
                federation.hubRealm() + "/broker/saebyeok/endpoint?error=access_denied&state=" + state.group(1)));

        assertThat(alert(visitor.page())).contains("로그인을 마치지 못했습니다");
        assertThat(new Discovery(visitor.page()).askingService()).startsWith("NTIS");
    }

    @Test
    void markupInANameIsShownAsText(DemoFederation federation, Visitor visitor) {
        String name = "<script>document.title='taken'</script>\"'><img src=x>";
        try (AdminApi api = federation.hubApi()) {
            change(api, "saebyeok", provider -> ((ObjectNode) provider.get("config")).put("hub.name.ko", name));
            ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();

            assertThat(visitor.page().getByTestId("institution-saebyeok").innerText())
                    .contains(name);
            assertThat(visitor.page().title()).isNotEqualTo("taken");
            assertThat(visitor.page().locator("img").count()).isZero();
        } finally {
            federation.applyRealmConfig();
        }
    }

    private static void change(AdminApi api, String alias, Consumer<ObjectNode> change) {
        ObjectNode provider = (ObjectNode) api.get(PROVIDERS + alias);
        change.accept(provider);
        api.put(PROVIDERS + alias, provider);
    }

    private static String alert(Page page) {
        return page.getByRole(AriaRole.ALERT).innerText();
    }

    private static URI authorization(DemoFederation federation, String more) {
        String callback = URLEncoder.encode(
                federation.service(DemoService.SCIENCEON) + "/login/callback", StandardCharsets.UTF_8);
        return URI.create(federation.hubRealm() + "/protocol/openid-connect/auth?client_id=scienceon&response_type=code"
                + "&scope=openid&state=s&nonce=n&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=" + callback + more);
    }
}
