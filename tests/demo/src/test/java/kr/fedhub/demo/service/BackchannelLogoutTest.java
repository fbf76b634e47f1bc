package kr.fedhub.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.PlainJWT;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackchannelLogoutTest {
    private static final String TYPE = "logout+jwt";

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
        visitor = new OidcVisitor(
                new TestBrowser(), hub, services.uri(DemoService.NTIS).toString());
        visitor.logIn();
        assertThat(visitor.displayName()).isNotEmpty();
    }

    @AfterAll
    void stop() {
        services.close();
        hub.close();
    }

    @Test
    void theHubEndsTheSessionItNames() {
        assertThat(send(hub.sign(TYPE, hub.logoutClaims("ntis").build()))).isEqualTo(200);
        assertThat(visitor.displayName()).isEmpty();
    }

    @Test
    void withoutASessionTheHubEndsAllOfTheSubject() {
        assertThat(send(hub.sign(
                        TYPE, hub.logoutClaims("ntis").claim("sid", null).build())))
                .isEqualTo(200);
        assertThat(visitor.displayName()).isEmpty();
    }

    @Test
    void anotherSessionOfTheHubEndsNothingHere() {
        assertThat(send(hub.sign(
                        TYPE, hub.logoutClaims("ntis").claim("sid", "another").build())))
                .isEqualTo(200);
        assertThat(visitor.displayName()).isNotEmpty();
    }

    @Test
    void aReplayedTokenIsRefused() {
        String token = hub.sign(TYPE, hub.logoutClaims("ntis").build());
        assertThat(send(token)).isEqualTo(200);
        visitor.logIn();

        assertThat(send(token)).isEqualTo(400);
        assertThat(visitor.displayName()).isNotEmpty();
    }

    @Test
    void anUnsignedTokenIsRefused() {
        refused(new PlainJWT(hub.logoutClaims("ntis").build()).serialize());
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        refused(FakeHub.sign(
                FakeHub.generateKey(), TYPE, hub.logoutClaims("ntis").build()));
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        refused(hub.sign(TYPE, hub.logoutClaims("dataon").build()));
    }

    @Test
    void anIdTokenIsNoLogoutToken() {
        refused(hub.sign("JWT", hub.logoutClaims("ntis").build()));
        refused(hub.sign(TYPE, hub.claims("ntis").claim("sid", FakeHub.SESSION).build()));
        refused(hub.sign(TYPE, hub.logoutClaims("ntis").claim("nonce", "n").build()));
    }

    @Test
    void anOldTokenIsRefused() {
        Date hourAgo = Date.from(Instant.now().minusSeconds(3600));

        refused(hub.sign(TYPE, hub.logoutClaims("ntis").issueTime(hourAgo).build()));
    }

    @Test
    void nonsenseIsRefused() {
        refused("nonsense");
        refused("");
    }

    private void refused(String token) {
        assertThat(send(token)).isEqualTo(400);
        assertThat(visitor.displayName()).isNotEmpty();
    }

    private int send(String token) {
        return new TestBrowser()
                .post(visitor.service() + "/logout/backchannel", Map.of("logout_token", token))
                .statusCode();
    }
}
