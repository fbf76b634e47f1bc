package kr.fedhub.keycloak.internal.proof.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.keycloak.firstuse.proof.ProofStep;
import kr.fedhub.keycloak.firstuse.proof.ProofStep.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an ID token must say. */
class ProofClaimsTest {
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

    @ParameterizedTest
    @CsvSource({
        "iss, https://attacker.example",
        "aud, other",
        "azp, other",
        "nonce, other",
        "exp, 1",
        "iat, 1",
        "auth_time, 1",
        "auth_time, never",
        "sub, ''"
    })
    void aTokenThatBreaksARuleProvesNothing(String claim, String value) {
        TestAttempt attempt = fixture.attempt();
        fixture.provider.claims.put(claim, value.equals("1") ? (Object) 1L : value);

        assertThat(fixture.goThere(attempt)).isEqualTo(new ProofStep.Failed(Reason.NOT_BELIEVED));
        fixture.provider.claims.remove(claim);
        assertThat(fixture.show(attempt)).isEqualTo(new ProofStep.Failed(Reason.NOT_BELIEVED));
    }

    @Test
    void aLoginFromBeforeProvesNothing() {
        fixture.provider.claims.put("auth_time", fixture.clock.instant().getEpochSecond() - 61);

        assertThat(fixture.goThere(fixture.attempt())).isEqualTo(new ProofStep.Failed(Reason.NOT_BELIEVED));
    }

    @Test
    void theAssuranceThatWasAskedForIsToldOn() {
        fixture.provider.claims.put("acr", "gold");

        assertThat(fixture.goThere(fixture.attempt("acr", "gold")))
                .isEqualTo(new ProofStep.Proven("N-77", Optional.of("gold")));
        assertThat(fixture.goThere(fixture.attempt())).isEqualTo(PROVEN);
        assertThat(fixture.goThere(fixture.attempt("acr", "platinum")))
                .isEqualTo(new ProofStep.Failed(Reason.NOT_BELIEVED));
    }

    @Test
    void whatAVerifierHasVerifiedProvesTheAccount() {
        fixture.provider.claims.put(
                "verified_claims",
                Map.of("verification", Map.of("trust_framework", "kr_mobile"), "claims", Map.of("account_no", "N-78")));

        assertThat(fixture.goThere(fixture.attempt("trustFramework", "kr_mobile")))
                .isEqualTo(new ProofStep.Proven("N-78", Optional.empty()));
        assertThat(fixture.goThere(fixture.attempt("trustFramework", "eidas")))
                .isEqualTo(new ProofStep.Failed(Reason.NOT_BELIEVED));
    }

    @Test
    void whoTheProviderKnowsNoAccountOfHasNone() {
        assertThat(fixture.goThere(fixture.attempt("claim", "other_no")))
                .isEqualTo(new ProofStep.Failed(Reason.NO_ACCOUNT));
    }
}
