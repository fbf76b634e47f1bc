package kr.fedhub.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedAccountTest {
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
        hub.account = List.of("NTIS-000123");
        visitor = new OidcVisitor(
                new TestBrowser(), hub, services.uri(DemoService.NTIS).toString());
    }

    @AfterAll
    void stop() {
        services.close();
        hub.close();
    }

    @Test
    void theAccountThatTheHubNamesIsShownAsTheLinkedOne() {
        visitor.logIn();

        HttpResponse<String> page = visitor.startPage();
        assertThat(page.body()).contains("연결된 계정");
        assertThat(TestBrowser.text(page, "account-user-name")).isEqualTo("gdhong");
        assertThat(TestBrowser.text(page, "account-joined")).isEqualTo("2016. 5. 20.");
    }

    @Test
    void withoutAnAccountTheServiceLetsNobodyInAndMakesNone() {
        int before = services.directory(DemoService.NTIS).accounts().size();
        hub.account = List.of();

        HttpResponse<String> page = visitor.browser().get(visitor.answer(visitor.startLogin()));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("연결된 계정을 알 수 없습니다");
        assertThat(visitor.displayName()).isEmpty();
        assertThat(services.directory(DemoService.NTIS).accounts()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NTIS-009999", "EDISON-000123", "NTIS-123", "NTIS-0000123", "gdhong", "000123", "NTIS-000126"})
    void anAccountThatIsNotOpenHereIsRefused(String account) {
        hub.account = List.of(account);

        HttpResponse<String> page = visitor.browser().get(visitor.answer(visitor.startLogin()));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("연결된 계정을 이용할 수 없습니다");
        assertThat(visitor.displayName()).isEmpty();
    }

    @Test
    void twoAccountsAtOnceAreNone() {
        hub.account = List.of("NTIS-000123", "NTIS-000124");

        assertThat(visitor.browser().get(visitor.answer(visitor.startLogin())).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aServiceThatDoesNotLinkMakesAnAccountOnArrival() {
        hub.account = List.of();
        visitor = new OidcVisitor(
                new TestBrowser(), hub, services.uri(DemoService.SCIENCEON).toString());
        visitor.logIn();

        HttpResponse<String> page = visitor.startPage();
        assertThat(TestBrowser.text(page, "account-number")).isEqualTo("SCIENCEON-000123");
        assertThat(page.body()).doesNotContain("연결된 계정", "account-user-name");
    }
}
