package kr.fedhub.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamlLoginTest {
    private FakeHub hub;
    private DemoServices services;
    private SamlVisitor visitor;

    @BeforeAll
    void start(@TempDir Path databases) throws Exception {
        hub = new FakeHub();
        services = RunningServices.start(hub.issuer(), databases);
    }

    @BeforeEach
    void comeAnew() {
        visitor = SamlVisitor.of(hub, services.uri(DemoService.EDISON));
    }

    @AfterAll
    void stop() {
        services.close();
        hub.close();
    }

    @Test
    void theRequestIsSignedAndAsksForAPersistentName() {
        HttpResponse<String> page = visitor.browser().get(services.uri(DemoService.EDISON) + "/login");

        assertThat(page.body()).contains("action=\"" + hub.issuer() + "/protocol/saml\"");
        assertThat(FakeSamlHub.decode(TestBrowser.field(page, "SAMLRequest")))
                .contains("SignatureValue", "nameid-format:persistent", services.uri(DemoService.EDISON) + "/saml/acs");
    }

    @Test
    void aLoginShowsThePersonAndTheServicesOwnAccount() {
        visitor.logIn();

        HttpResponse<String> page = visitor.startPage();
        assertThat(TestBrowser.text(page, "display-name")).isEqualTo("홍길동 님");
        assertThat(TestBrowser.text(page, "account-number")).isEqualTo("EDISON-000123");
        assertThat(TestBrowser.text(page, "account-user-name")).isEqualTo("sylee");
    }

    @Test
    void withoutAnAccountTheServiceLetsNobodyIn() {
        visitor = visitor.naming("");

        HttpResponse<String> page = visitor.deliver(visitor.logInAnswer());

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("연결된 계정을 알 수 없습니다");
        assertThat(visitor.displayName()).isEmpty();
    }

    @Test
    void anAccountThatIsNotHereIsRefused() {
        visitor = visitor.naming("NTIS-000123");

        HttpResponse<String> page = visitor.deliver(visitor.logInAnswer());

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("연결된 계정을 이용할 수 없습니다");
    }

    @Test
    void aCancelledFirstUseSaysSo() {
        HttpResponse<String> page = visitor.deliver(saml().cancellation(visitor.startLogin()));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("로그인이 완료되지 않았습니다", "계정 연결을 취소했거나", "다시 로그인");
    }

    @Test
    void aServiceThatDoesNotLinkMakesAnAccountOnArrival() {
        visitor = SamlVisitor.of(hub, services.uri(DemoService.KAFE)).naming("");
        visitor.logIn();

        assertThat(TestBrowser.text(visitor.startPage(), "account-number")).isEqualTo("KAFE-000123");
    }

    @Test
    void aResponseIsGoodForOneUseOnly() {
        String response = visitor.logIn();

        assertThat(visitor.deliver(response).body()).contains("로그인을 이어 갈 수 없습니다");
    }

    @Test
    void aResponseInAnotherBrowserIsRefused() {
        String response = saml().response(visitor.startLogin(), builder -> {});
        visitor = SamlVisitor.of(hub, services.uri(DemoService.EDISON));

        refused(response);
    }

    @Test
    void aResponseThatNobodyAskedForIsRefused() {
        visitor.startLogin();

        refused(saml().response("ID_nobody-asked", builder -> {}));
        refused(saml().response("", builder -> builder.requestID(null)));
    }

    @Test
    void anUnsignedResponseIsRefused() {
        refused(saml().unsignedResponse(visitor.startLogin()));
    }

    @Test
    void aSignedAssertionInAnUnsignedResponseIsRefused() {
        refused(saml().looseResponse(visitor.startLogin()));
    }

    @Test
    void aResponseOfAnotherKeyIsRefused() {
        refused(saml().keyedWith(SamlKeyPair.generate("stranger")).response(visitor.startLogin(), builder -> {}));
    }

    @Test
    void aResponseThatWasChangedAfterSigningIsRefused() {
        String response = saml().response(visitor.startLogin(), builder -> {});

        refused(FakeSamlHub.encode(FakeSamlHub.decode(response).replace(">G-1<", ">G-2<")));
    }

    @Test
    void aResponseOfAnotherIssuerIsRefused() {
        refused(saml().response(visitor.startLogin(), builder -> builder.issuer("https://elsewhere.example")));
    }

    @Test
    void aResponseForAnotherServiceIsRefused() {
        String kafe = services.uri(DemoService.KAFE).toString();

        refused(saml().response(visitor.startLogin(), builder -> builder.destination(kafe + "/saml/acs")));
        refused(saml().response(visitor.startLogin(), builder -> builder.requestIssuer(kafe + "/saml/metadata")));
    }

    @Test
    void aResponseOutOfTimeIsRefused() {
        refused(saml().responseUntil(visitor.startLogin(), "2020-01-01T00:00:00Z"));
    }

    @Test
    void aResponseWithoutAnEndIsRefused() {
        refused(saml().responseUntil(visitor.startLogin(), ""));
    }

    @Test
    void nonsenseIsRefused() {
        refused("nonsense");
        refused(FakeSamlHub.encode("<a/>"));
        refused("");
    }

    private FakeSamlHub saml() {
        return visitor.hub();
    }

    private void refused(String response) {
        HttpResponse<String> page = visitor.deliver(response);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(TestBrowser.text(page, "reference")).isNotEmpty();
        assertThat(visitor.displayName()).isEmpty();
    }
}
