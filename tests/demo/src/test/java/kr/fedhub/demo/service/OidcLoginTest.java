package kr.fedhub.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcLoginTest {
    private FakeHub hub;
    private DemoServices services;
    private OidcVisitor visitor;

    @BeforeAll
    void start(@TempDir Path databases) throws Exception {
        hub = new FakeHub();
        services = RunningServices.start(hub.issuer(), databases);
    }

    @BeforeEach
    void comeAnew() {
        hub.grants.clear();
        visitor = new OidcVisitor(
                new TestBrowser(), hub, services.uri(DemoService.NTIS).toString());
    }

    @AfterAll
    void stop() {
        services.close();
        hub.close();
    }

    @Test
    void theRequestCarriesStateNonceAndAnS256Challenge() {
        Map<String, List<String>> request = visitor.startLogin();

        assertThat(request).containsKeys("state", "nonce", "code_challenge");
        assertThat(request.get("code_challenge_method")).containsExactly("S256");
        assertThat(request.get("response_type")).containsExactly("code");
        assertThat(request.get("redirect_uri")).containsExactly(services.uri(DemoService.NTIS) + "/login/callback");
    }

    @Test
    void aLoginShowsWhatTheHubSentAndTheServicesOwnAccount() {
        visitor.logIn();

        HttpResponse<String> page = visitor.startPage();
        assertThat(TestBrowser.text(page, "display-name")).isEqualTo("홍길동 님");
        assertThat(TestBrowser.text(page, "account-number")).isEqualTo("NTIS-000123");
        assertThat(page.body()).contains("hong@hanbit.example", "한빛대학교", "교원, 구성원");
    }

    @Test
    void anAnswerIsGoodForOneUseOnly() {
        String answer = visitor.logIn();

        assertThat(visitor.browser().get(answer).body()).contains("로그인을 이어 갈 수 없습니다");
    }

    @Test
    void anAnswerInAnotherBrowserIsRefused() {
        String answer = visitor.answer(visitor.startLogin());

        HttpResponse<String> page = new TestBrowser().get(answer);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(TestBrowser.text(page, "reference")).isNotEmpty();
    }

    @Test
    void anAnswerForAnotherNonceIsRefused() {
        Map<String, List<String>> request = visitor.startLogin();
        String answer = visitor.answer(
                request, "code=" + hub.codeFor("another"), hub.issuer().toString());

        assertThat(visitor.browser().get(answer).statusCode()).isEqualTo(400);
        assertThat(visitor.displayName()).isEmpty();
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefused() {
        Map<String, List<String>> request = visitor.startLogin();
        String answer = visitor.answer(
                request,
                "code=" + hub.codeFor(MultivaluedMapUtils.getFirstValue(request, "nonce")),
                "https://elsewhere.example");

        assertThat(visitor.browser().get(answer).statusCode()).isEqualTo(400);
        assertThat(hub.grants).isEmpty();
    }

    @Test
    void aCancelledLoginSaysSo() {
        String answer = visitor.answer(
                visitor.startLogin(), "error=access_denied", hub.issuer().toString());

        HttpResponse<String> page = visitor.browser().get(answer);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("로그인이 완료되지 않았습니다", "계정 연결을 취소했거나", "다시 로그인");
    }

    @Test
    void aLoginPageLeftOpenForTooLongSaysSo() {
        String error = "error=temporarily_unavailable&error_description=authentication_expired";
        String answer = visitor.answer(visitor.startLogin(), error, hub.issuer().toString());

        assertThat(visitor.browser().get(answer).body()).contains("로그인 시간이 만료되었습니다");
    }

    @Test
    void aLogoutEndsTheSessionHereAndGoesOnToTheHub() {
        visitor.logIn();

        HttpResponse<String> logout = visitor.browser().post(visitor.service() + "/logout", Map.of());

        assertThat(TestBrowser.location(logout).toString())
                .startsWith(hub.issuer() + "/logout?")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(visitor.startPage().body()).contains("로그아웃했습니다").doesNotContain("display-name");
    }

    @Test
    void aReturnPathNeverLeavesTheService() {
        for (String path :
                List.of("//elsewhere.example", "/%5Celsewhere.example", "https://elsewhere.example", "/a?b")) {
            Map<String, List<String>> request = URLUtils.parseParameters(
                    TestBrowser.location(visitor.browser().get(visitor.service() + "/login?return=" + path))
                            .getRawQuery());

            assertThat(TestBrowser.location(visitor.browser().get(visitor.answer(request))))
                    .hasToString(visitor.service() + "/");
        }
    }
}
