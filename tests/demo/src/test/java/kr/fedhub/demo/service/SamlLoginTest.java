package kr.fedhub.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamlLoginTest {
    private final TestBrowser browser = new TestBrowser();
    private FakeHub hub;
    private DemoServices services;
    private String edison;
    private FakeSamlHub saml;

    @BeforeEach
    void start(@TempDir Path databases) throws Exception {
        hub = new FakeHub();
        services = RunningServices.start(hub.issuer(), databases);
        edison = services.uri(DemoService.EDISON).toString();
        saml = new FakeSamlHub(hub.issuer(), hub.samlKey, edison);
    }

    @AfterEach
    void stop() {
        services.close();
        hub.close();
    }

    @Test
    void theRequestIsSignedAndAsksForAPersistentName() {
        HttpResponse<String> page = browser.get(edison + "/login");

        assertThat(page.body()).contains("action=\"" + hub.issuer() + "/protocol/saml\"");
        assertThat(FakeSamlHub.decode(TestBrowser.field(page, "SAMLRequest")))
                .contains("SignatureValue", "nameid-format:persistent", edison + "/saml/acs");
    }

    @Test
    void aLoginShowsThePersonAndTheServicesOwnAccount() {
        logIn();

        HttpResponse<String> page = browser.get(edison + "/");
        assertThat(TestBrowser.text(page, "display-name")).isEqualTo("홍길동 님");
        assertThat(TestBrowser.text(page, "account-number")).isEqualTo("EDISON-000123");
    }

    @Test
    void aResponseIsGoodForOneUseOnly() {
        String response = logIn();

        assertThat(deliver(browser, response).body()).contains("로그인을 이어 갈 수 없습니다");
    }

    @Test
    void aResponseInAnotherBrowserIsRefused() {
        String response = saml.response(startLogin(), builder -> {});

        refused(new TestBrowser(), response);
    }

    @Test
    void aResponseThatNobodyAskedForIsRefused() {
        startLogin();

        refused(browser, saml.response("ID_nobody-asked", builder -> {}));
        refused(browser, saml.response("", builder -> builder.requestID(null)));
    }

    @Test
    void anUnsignedResponseIsRefused() {
        refused(browser, saml.unsignedResponse(startLogin()));
    }

    @Test
    void aResponseOfAnotherKeyIsRefused() {
        FakeSamlHub stranger = new FakeSamlHub(hub.issuer(), SamlKeyPair.generate("stranger"), edison);

        refused(browser, stranger.response(startLogin(), builder -> {}));
    }

    @Test
    void aResponseThatWasChangedAfterSigningIsRefused() {
        String response = saml.response(startLogin(), builder -> {});
        String changed = FakeSamlHub.decode(response).replace(">G-1<", ">G-2<");

        refused(browser, FakeSamlHub.encode(changed));
    }

    @Test
    void aResponseOfAnotherIssuerIsRefused() {
        refused(browser, saml.response(startLogin(), builder -> builder.issuer("https://elsewhere.example")));
    }

    @Test
    void aResponseForAnotherServiceIsRefused() {
        String kafe = services.uri(DemoService.KAFE).toString();

        refused(browser, saml.response(startLogin(), builder -> builder.destination(kafe + "/saml/acs")));
        refused(browser, saml.response(startLogin(), builder -> builder.requestIssuer(kafe + "/saml/metadata")));
    }

    @Test
    void anExpiredResponseIsRefused() {
        refused(browser, saml.response(startLogin(), builder -> builder.assertionExpiration(-3600)));
    }

    @Test
    void nonsenseIsRefused() {
        refused(browser, "nonsense");
        refused(browser, FakeSamlHub.encode("<a/>"));
        refused(browser, "");
    }

    @Test
    void aLogoutAtTheServiceGoesToTheHubAndBack() {
        logIn();

        HttpResponse<String> page = browser.post(edison + "/logout", Map.of());
        String request = FakeSamlHub.decode(TestBrowser.field(page, "SAMLRequest"));
        assertThat(request).contains("LogoutRequest", FakeSamlHub.SESSION_INDEX, "SignatureValue");
        assertThat(displayName()).isEmpty();

        browser.post(edison + "/logout", Map.of());
        HttpResponse<String> back = browser.post(
                edison + "/saml/logout",
                Map.of("SAMLResponse", saml.logoutResponse(requestId(request)), "RelayState", "logout"));
        assertThat(TestBrowser.location(back)).hasToString(edison + "/");
    }

    @Test
    void aLogoutOfTheHubEndsTheSessionAndIsAnswered() {
        logIn();

        HttpResponse<String> page =
                browser.post(edison + "/saml/logout", Map.of("SAMLRequest", saml.logoutRequest(), "RelayState", "r"));

        assertThat(FakeSamlHub.decode(TestBrowser.field(page, "SAMLResponse")))
                .contains("LogoutResponse", "status:Success", "SignatureValue");
        assertThat(TestBrowser.field(page, "RelayState")).isEqualTo("r");
        assertThat(displayName()).isEmpty();
    }

    @Test
    void aLogoutOfAStrangerEndsNothing() {
        logIn();
        FakeSamlHub stranger = new FakeSamlHub(hub.issuer(), SamlKeyPair.generate("stranger"), edison);

        HttpResponse<String> page =
                browser.post(edison + "/saml/logout", Map.of("SAMLRequest", stranger.logoutRequest()));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(displayName()).isNotEmpty();
    }

    private String startLogin() {
        return requestId(FakeSamlHub.decode(TestBrowser.field(browser.get(edison + "/login"), "SAMLRequest")));
    }

    private static String requestId(String request) {
        Matcher id = Pattern.compile(" ID=\"([^\"]+)\"").matcher(request);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private String logIn() {
        String response = saml.response(startLogin(), builder -> {});
        assertThat(TestBrowser.location(deliver(browser, response))).hasToString(edison + "/");
        return response;
    }

    private void refused(TestBrowser visitor, String response) {
        HttpResponse<String> page = deliver(visitor, response);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(TestBrowser.text(page, "reference")).isNotEmpty();
        assertThat(displayName()).isEmpty();
    }

    private HttpResponse<String> deliver(TestBrowser visitor, String response) {
        return visitor.post(edison + "/saml/acs", Map.of("SAMLResponse", response));
    }

    private String displayName() {
        return TestBrowser.text(browser.get(edison + "/"), "display-name");
    }
}
