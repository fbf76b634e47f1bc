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
class SamlLogoutTest {
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
    void aLogoutAtTheServiceGoesToTheHubAndBack() {
        visitor.logIn();

        HttpResponse<String> page = visitor.browser().post(service() + "/logout", Map.of());
        String request = FakeSamlHub.decode(TestBrowser.field(page, "SAMLRequest"));
        assertThat(request).contains("LogoutRequest", FakeSamlHub.SESSION_INDEX, "SignatureValue");

        String response = visitor.hub().logoutResponse(SamlVisitor.requestId(request));
        HttpResponse<String> back = send(Map.of("SAMLResponse", response, "RelayState", "logout"));
        assertThat(TestBrowser.location(back)).hasToString(service() + "/");
        assertThat(visitor.startPage().body()).contains("로그아웃했습니다").doesNotContain("display-name");
    }

    @Test
    void theSessionEndsHereWithoutWaitingForTheHub() {
        visitor.logIn();

        visitor.browser().post(service() + "/logout", Map.of());

        assertThat(visitor.displayName()).isEmpty();
    }

    @Test
    void anAnswerNobodyWaitsForChangesNothing() {
        visitor.logIn();

        send(Map.of("SAMLResponse", visitor.hub().logoutResponse("ID_x"), "RelayState", "logout"));

        assertThat(visitor.displayName()).isNotEmpty();
    }

    @Test
    void aLogoutOfTheHubEndsTheSessionAndIsAnswered() {
        visitor.logIn();

        HttpResponse<String> page = send(Map.of("SAMLRequest", visitor.hub().logoutRequest(), "RelayState", "r"));

        assertThat(FakeSamlHub.decode(TestBrowser.field(page, "SAMLResponse")))
                .contains("LogoutResponse", "status:Success", "SignatureValue");
        assertThat(TestBrowser.field(page, "RelayState")).isEqualTo("r");
        assertThat(visitor.displayName()).isEmpty();
    }

    @Test
    void aLogoutOfAStrangerEndsNothing() {
        visitor.logIn();
        FakeSamlHub stranger = visitor.hub().keyedWith(SamlKeyPair.generate("stranger"));

        assertThat(send(Map.of("SAMLRequest", stranger.logoutRequest())).statusCode())
                .isEqualTo(400);
        assertThat(visitor.displayName()).isNotEmpty();
    }

    private HttpResponse<String> send(Map<String, String> form) {
        return visitor.browser().post(service() + "/saml/logout", form);
    }

    private String service() {
        return visitor.hub().service();
    }
}
