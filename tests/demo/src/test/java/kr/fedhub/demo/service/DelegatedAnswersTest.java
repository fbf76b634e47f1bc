package kr.fedhub.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DelegatedAnswersTest {
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

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
        hub.accessTokenSeconds = 300;
        hub.refreshAllowed = true;
        visitor = new OidcVisitor(
                new TestBrowser(), hub, services.uri(DemoService.SCIENCEON).toString());
    }

    @AfterAll
    void stop() {
        services.close();
        hub.close();
    }

    @Test
    void aQuestionIsAnsweredWithAnExchangedToken() {
        visitor.logIn();

        HttpResponse<String> page = ask("핵심은 무엇입니까?");

        assertThat(page.body()).contains("data-testid=\"ai-answer\"", "핵심은 무엇입니까?", "시연용 답변 · 실제 AI가 아닙니다");
        assertThat(hub.grants).containsExactly("authorization_code", EXCHANGE);
    }

    @Test
    void anEndedAccessTokenIsRenewedOnce() {
        hub.accessTokenSeconds = 1;
        visitor.logIn();

        assertThat(ask("?").body()).contains("data-testid=\"ai-answer\"");
        assertThat(hub.grants).containsExactly("authorization_code", "refresh_token", EXCHANGE);
    }

    @Test
    void whenTheHubEndedTheLoginThePersonHasToLogInAgain() {
        hub.accessTokenSeconds = 1;
        hub.refreshAllowed = false;
        visitor.logIn();

        HttpResponse<String> page = ask("?");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("로그인 시간이 만료되었습니다", "href=\"/login\"");
    }

    @Test
    void markupInAQuestionStaysText() {
        visitor.logIn();

        assertThat(ask("<script>alert(1)</script>").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void anEmptyOrEndlessQuestionIsNotSent() {
        visitor.logIn();

        assertThat(ask(" ").body()).contains("질문을 1자 이상 500자 이하로 입력해 주세요.");
        assertThat(ask("가".repeat(501)).statusCode()).isEqualTo(400);
        assertThat(hub.grants).containsExactly("authorization_code");
    }

    private HttpResponse<String> ask(String question) {
        return visitor.browser().post(visitor.service() + "/articles/1/ask", Map.of("question", question));
    }
}
