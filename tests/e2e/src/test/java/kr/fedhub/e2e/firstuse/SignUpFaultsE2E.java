package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.demo.service.scim.DemoDirectory;
import kr.fedhub.e2e.fixture.AccountLinks;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.e2e.page.SignUp;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing up at DataON while its directory does not do as it should. */
@WithFederation
class SignUpFaultsE2E {
    /** The hub's health and metrics, as the tests' federation has it. */
    private static final URI METRICS = URI.create("http://127.0.0.1:19000/metrics");
    /** Less than the five seconds that the hub waits for an answer. */
    private static final Duration WHILE_IT_HANGS = Duration.ofSeconds(4);

    private AdminApi api;
    private DemoDirectory directory;

    @BeforeEach
    void servicesLinkAccounts(DemoFederation federation) {
        federation.applyRealmConfig(TestOptions.shippedRealmConfig());
        api = federation.hubApi();
        directory = federation.directory(DemoService.DATAON);
        new AccountLinks(api).revokeAll("dataon");
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        directory.up();
        api.close();
        federation.applyRealmConfig();
    }

    @Test
    void whoSignsUpWhileTheServiceIsDownIsToldSoAndGoesOnLater(DemoFederation federation, Visitor visitor)
            throws IOException {
        ServicePage dataOn = NewMember.logIn(federation, visitor, NewMember.NAMGUNG);
        directory.down();
        SignUp.choose(visitor).agree();

        FirstUse page = FirstUse.of(visitor);
        assertThat(page.problem()).isEqualTo("unavailable");
        assertThat(new HubEvents(api).of(new ReferenceId(page.reference())))
                .map(HubEvents.Stored::error)
                .isEqualTo(Optional.of("first_use_unavailable"));
        assertThat(new AccountLinks(api).live("dataon")).isEmpty();
        visitor.screenshot("48-service-unavailable");
        assertThat(Files.readString(TestOptions.work().resolve("shared/hub/keycloak.log")))
                .contains(page.reference())
                .doesNotContain(federation.directorySecret(DemoService.DATAON));

        directory.up();
        page.go("retry");
        SignUp.on(visitor).agree();
        assertThat(dataOn.greeting()).isEqualTo("남궁가람 님");
    }

    @Test
    void anAnswerThatIsLostLeavesOneAccount(DemoFederation federation, Visitor visitor) {
        ServicePage dataOn = NewMember.logIn(federation, visitor, NewMember.researcher("jane"));
        SignUp page = SignUp.choose(visitor);
        directory.forget();
        directory.createThenTimeOut();
        page.agree();

        assertThat(dataOn.greeting()).isEqualTo("Jane Doe 님");
        assertThat(directory.seen())
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(1);
        assertThat(directory.accounts())
                .filteredOn(account -> account.number().equals(dataOn.accountNumber()))
                .hasSize(1);
    }

    @Test
    void noDatabaseConnectionIsHeldWhileTheServiceIsWaitedFor(DemoFederation federation, Visitor visitor) {
        NewMember.logIn(federation, visitor, NewMember.NAMGUNG);
        SignUp page = SignUp.choose(visitor);
        directory.hang();
        directory.forget();
        page.agreeAndGoOn();

        await().until(() -> !directory.seen().isEmpty());
        await("no connection in use").atMost(WHILE_IT_HANGS).until(() -> connectionsInUse() == 0);
        visitor.page().getByTestId("problem").waitFor();
        assertThat(FirstUse.of(visitor).problem()).isEqualTo("unavailable");
    }

    private static double connectionsInUse() throws IOException, InterruptedException {
        String metrics = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(METRICS).build(), BodyHandlers.ofString())
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith("agroal_active_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
