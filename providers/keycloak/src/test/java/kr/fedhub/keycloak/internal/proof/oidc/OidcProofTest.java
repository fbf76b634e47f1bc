package kr.fedhub.keycloak.internal.proof.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.oidc.ProofFailure;
import kr.fedhub.keycloak.firstuse.proof.ProofStep;
import kr.fedhub.keycloak.firstuse.proof.ProofStep.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OidcProofTest {
    private static final ProofStep PROVEN = new ProofStep.Proven("N-77", Optional.empty());

    private ProofFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = new ProofFixture();
    }

    @AfterEach
    void stop() throws IOException {
        fixture.close();
    }

    @Test
    void aFreshLoginProvesTheAccount() {
        assertThat(fixture.goThere(fixture.attempt())).isEqualTo(PROVEN);
    }

    @Test
    void theRequestIsOneThatOthersUnderstand() throws ParseException {
        AuthenticationRequest request = AuthenticationRequest.parse(
                fixture.leave(fixture.attempt("trustFramework", "kr_mobile", "purpose", "NTIS 계정 확인", "acr", "gold")));

        assertThat(request.getRedirectionURI()).hasToString("https://hub.example/realms/hub/hub-first-use/callback");
        assertThat(request.getPrompt()).isEqualTo(new Prompt(Prompt.Type.LOGIN));
        assertThat(request.getMaxAge()).isZero();
        assertThat(request.getPurpose()).isEqualTo("NTIS 계정 확인");
        assertThat(request.getOIDCClaims().getIDTokenVerifiedClaimsRequests()).hasSize(1);
    }

    @Test
    void theProvidersDescriptionIsEnough() {
        Map<String, String> settings =
                fixture.provider.settings("discovery", fixture.provider.issuer() + "/.well-known/openid-configuration");
        settings.keySet().removeAll(List.of("authorizationEndpoint", "tokenEndpoint", "jwksUri"));

        assertThat(fixture.goThere(fixture.attempt(Optional.empty(), settings))).isEqualTo(PROVEN);
    }

    @Test
    void aPageThatIsLoadedAgainRedeemsNothingAgain() {
        TestAttempt attempt = fixture.attempt();
        fixture.goThere(attempt);

        assertThat(fixture.show(attempt)).isEqualTo(PROVEN);
        assertThat(fixture.provider.codesAsked).hasValue(1);
        assertThat(attempt.notes).doesNotContainKey(ProofNotes.CODE);
    }

    @Test
    void aPageThatIsLoadedAgainSendsTheSameRequest() {
        TestAttempt attempt = fixture.attempt();

        assertThat(fixture.leave(attempt)).isEqualTo(fixture.leave(attempt));
    }

    @Test
    void aRequestThatIsTooOldOrAnsweredIsReplaced() {
        TestAttempt attempt = fixture.attempt();
        URI first = fixture.leave(attempt);
        fixture.clock.pass(OidcProof.MOST_TIME);
        URI second = fixture.leave(attempt);
        attempt.singleUse.clear();

        assertThat(List.of(first, second, fixture.leave(attempt))).doesNotHaveDuplicates();
    }

    @Test
    void twoRequestsAtOnceRedeemACodeOnce() {
        TestAttempt attempt = fixture.attempt();
        attempt.note(ProofNotes.CODE, fixture.provider.login(fixture.leave(attempt)));
        Map<String, String> before = attempt.notes();
        fixture.show(attempt);
        attempt.notes.clear();
        attempt.notes.putAll(before);

        assertThat(fixture.show(attempt)).isEqualTo(new ProofStep.Failed(Reason.UNAVAILABLE));
        assertThat(attempt.notes).isEqualTo(before);
        assertThat(fixture.provider.codesAsked).hasValue(1);
    }

    @Test
    void aCodeOfAnotherAttemptIsWorthNothing() {
        String stolen = fixture.provider.login(fixture.leave(fixture.attempt()));
        TestAttempt attempt = fixture.attempt();
        fixture.leave(attempt);
        attempt.note(ProofNotes.CODE, stolen);

        assertThat(fixture.show(attempt)).isEqualTo(new ProofStep.Failed(Reason.NOT_BELIEVED));
    }

    @Test
    void whoComesBackTooLateStartsAgain() {
        TestAttempt attempt = fixture.attempt();
        attempt.note(ProofNotes.CODE, fixture.provider.login(fixture.leave(attempt)));
        fixture.clock.pass(OidcProof.MOST_TIME.plus(Duration.ofSeconds(1)));

        assertThat(fixture.show(attempt)).isEqualTo(new ProofStep.Failed(Reason.EXPIRED));
        assertThat(fixture.provider.codesAsked).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureThatTheBrowserBroughtStays(ProofFailure failure) {
        TestAttempt attempt = fixture.attempt();
        fixture.leave(attempt);
        attempt.note(ProofNotes.FAILURE, failure.name());

        assertThat(fixture.show(attempt))
                .isEqualTo(fixture.show(attempt))
                .isEqualTo(new ProofStep.Failed(Reason.valueOf(failure.name())));
    }

    @Test
    void withoutItsSecretTheHubAsksForNothing() {
        TestAttempt attempt = fixture.attempt();
        attempt.secret = Optional.empty();

        assertThat(fixture.goThere(attempt)).isEqualTo(new ProofStep.Failed(Reason.UNAVAILABLE));
        assertThat(fixture.provider.codesAsked).hasValue(0);
    }

    @Test
    void aSecretThatTheProviderDoesNotTakeProvesNothing() {
        TestAttempt attempt = fixture.attempt();
        attempt.secret = Optional.of("wrong");

        assertThat(fixture.goThere(attempt)).isEqualTo(new ProofStep.Failed(Reason.UNAVAILABLE));
    }
}
