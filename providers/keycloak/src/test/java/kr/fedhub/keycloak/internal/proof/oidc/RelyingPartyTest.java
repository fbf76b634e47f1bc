package kr.fedhub.keycloak.internal.proof.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import kr.fedhub.keycloak.firstuse.proof.ProofStep;
import kr.fedhub.keycloak.firstuse.proof.ProofStep.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys the hub believes, and what it does when it cannot ask. */
class RelyingPartyTest {
    private static final ProofStep NOT_BELIEVED = new ProofStep.Failed(Reason.NOT_BELIEVED);
    private static final ProofStep UNAVAILABLE = new ProofStep.Failed(Reason.UNAVAILABLE);

    private ProofFixture fixture;
    private TestProvider provider;

    @BeforeEach
    void start() throws IOException {
        fixture = new ProofFixture();
        provider = fixture.provider;
    }

    @AfterEach
    void stop() throws IOException {
        fixture.close();
    }

    @Test
    void aNewKeyIsFetchedAsSoonAsATokenNamesIt() {
        login();
        RSAKey next = TestKeys.rsa("k2");
        signsWith(next, next);

        assertThat(login()).isInstanceOf(ProofStep.Proven.class);
        assertThat(provider.keysAsked).hasValue(2);
    }

    @Test
    void unknownKeysMakeTheHubAskOnceAMinute() {
        login();
        signsWith(TestKeys.rsa("k2"), TestProvider.KEY);
        for (int i = 0; i < 5; i++) {
            assertThat(login()).isEqualTo(NOT_BELIEVED);
        }
        assertThat(provider.keysAsked).hasValue(2);

        fixture.clock.pass(Duration.ofMinutes(1));
        login();
        assertThat(provider.keysAsked).hasValue(3);
    }

    @Test
    void aKeyThatIsWithdrawnCountsNoLonger() {
        login();
        provider.keys = new JWKSet(TestKeys.rsa("k2"));
        fixture.clock.pass(Duration.ofMinutes(10));

        assertThat(login()).isEqualTo(NOT_BELIEVED);
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        provider.serveInstead("/keys", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(8192).getBytes(US_ASCII);
            while (true) {
                exchange.getResponseBody().write(blanks);
            }
        });

        assertThat(login()).isEqualTo(UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/keys"})
    void aProviderThatHangsDoesNotHoldTheHubUp(String path) {
        provider.serveInstead(path, exchange -> {
            // Never answers; the exchange ends with the server.
        });

        assertThat(login()).isEqualTo(UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource({"/token, 500", "/token, 404", "/keys, 500", "/keys, 404"})
    void aProviderThatIsDownProvesNothing(String path, int status) {
        provider.serveInstead(path, exchange -> TestProvider.answer(exchange, status, ""));

        assertThat(login()).isEqualTo(UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/keys"})
    void nothingIsSentOnToWhereAProviderRedirects(String path) {
        AtomicInteger elsewhere = new AtomicInteger();
        provider.serve("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            TestProvider.answer(exchange, 200, "{}");
        });
        provider.serveInstead(path, exchange -> {
            exchange.getResponseHeaders().set("Location", provider.issuer() + "/elsewhere");
            TestProvider.answer(exchange, 307, "");
        });

        assertThat(login()).isEqualTo(UNAVAILABLE);
        assertThat(elsewhere).hasValue(0);
    }

    private ProofStep login() {
        return fixture.goThere(fixture.attempt());
    }

    private void signsWith(JWK key, JWK published) {
        provider.signsWith = key;
        provider.keys = new JWKSet(published);
    }
}
