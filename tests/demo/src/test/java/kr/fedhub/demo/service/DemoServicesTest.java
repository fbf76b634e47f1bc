package kr.fedhub.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoServicesTest {
    private static final URI NO_HUB = URI.create("http://localhost:9/realms/hub");

    private final TestBrowser browser = new TestBrowser();
    private DemoServices services;

    @BeforeAll
    void start(@TempDir Path databases) {
        services = RunningServices.start(NO_HUB, databases);
    }

    @AfterAll
    void stop() {
        services.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyStartPageCarriesTheNoticeWithoutAHub(DemoService service) {
        HttpResponse<String> page = browser.get(services.uri(service) + "/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(TestBrowser.text(page, "demo-notice")).isEqualTo("시연용 · 실제 서비스 및 운영기관과 관계없습니다");
        assertThat(page.body()).contains("<h1>" + service.nameKo()).contains("lang=\"ko\"");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageForbidsScriptsOfOthersAndFrames(DemoService service) {
        assertThat(browser.get(services.uri(service) + "/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").contains("frame-ancestors 'none'"));
    }

    @Test
    void thePortalLinksTheOtherFive() {
        String page = browser.get(services.uri(DemoService.SCIENCEON) + "/").body();

        for (DemoService service : DemoService.values()) {
            boolean linked = service != DemoService.SCIENCEON && service != DemoService.AI_HELPER;
            assertThat(page.contains("data-testid=\"service-" + service.id() + "\""))
                    .isEqualTo(linked);
        }
        assertThat(page).contains(services.uri(DemoService.EDISON) + "/login");
    }

    @Test
    void loginWithoutAHubSaysSoAndCarriesAReferenceId() {
        HttpResponse<String> page = browser.get(services.uri(DemoService.NTIS) + "/login");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("연합인증에 연결할 수 없습니다");
        assertThat(TestBrowser.text(page, "reference")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void anUnknownAddressIsAPageToo() {
        HttpResponse<String> page = browser.get(services.uri(DemoService.DATAON) + "/nowhere");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("페이지를 찾을 수 없습니다");
    }

    @Test
    void aFormOfAnotherServiceIsRefused() {
        HttpResponse<String> page = browser.post(
                services.uri(DemoService.NTIS) + "/logout",
                Map.of(),
                "Origin",
                services.uri(DemoService.DATAON).toString());

        assertThat(page.statusCode()).isEqualTo(403);
    }

    @Test
    void theQuestionPanelNeedsALogin() {
        String portal = services.uri(DemoService.SCIENCEON).toString();

        assertThat(browser.get(portal + "/articles/1").body()).doesNotContain("data-testid=\"ask-ai\"");
        assertThat(TestBrowser.location(browser.post(portal + "/articles/1/ask", Map.of("question", "?"))))
                .hasToString(portal + "/login?return=/articles/1");
    }

    @Test
    void samlMetadataNamesTheEndpointsAndTheKey() {
        String metadata =
                browser.get(services.uri(DemoService.KAFE) + "/saml/metadata").body();

        assertThat(metadata)
                .contains("entityID=\"" + services.uri(DemoService.KAFE) + "/saml/metadata\"")
                .contains("Location=\"" + services.uri(DemoService.KAFE) + "/saml/acs\"")
                .contains("Location=\"" + services.uri(DemoService.KAFE) + "/saml/logout\"")
                .contains("X509Certificate");
    }

    @ParameterizedTest
    @EnumSource
    void onlyServicesThatLinkAccountsHaveADirectory(DemoService service) {
        HttpResponse<String> answer = browser.get(services.uri(service) + "/scim/v2/Users");

        assertThat(answer.statusCode()).isEqualTo(service.linksAccounts() ? 401 : 404);
    }

    @Test
    void theTokenOfOneDirectoryOpensNoOther() {
        String token = "Bearer " + RunningServices.directorySecret(DemoService.NTIS);
        for (DemoService service : new DemoService[] {DemoService.NTIS, DemoService.DATAON}) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(services.uri(service) + "/scim/v2/Users"))
                    .header("Authorization", token);

            assertThat(browser.send(request).statusCode()).isEqualTo(service == DemoService.NTIS ? 200 : 401);
        }
    }

    @Test
    void aTakenPortIsAnErrorAndLeavesNothingRunning(@TempDir Path databases) throws Exception {
        DemoServiceSettings settings = RunningServices.settings(NO_HUB, databases);
        Integer taken = settings.ports().get(DemoService.AI_HELPER);
        try (ServerSocket socket = new ServerSocket(taken == null ? 0 : taken, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
            assertThatThrownBy(() -> DemoServices.start(settings)).isInstanceOf(RuntimeException.class);
        }

        DemoServices.start(settings).close();
    }
}
