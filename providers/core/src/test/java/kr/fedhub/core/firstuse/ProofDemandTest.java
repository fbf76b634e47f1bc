package kr.fedhub.core.firstuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.consent.ServiceTerms;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofDemandTest {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final ProofDemand RECENT =
            new ProofDemand("https://ntis.example/acr/recent", Optional.of(Duration.ofMinutes(10)), Set.of());
    private static final ProofDemand STRONG =
            new ProofDemand("https://ntis.example/acr/strong", Optional.empty(), Set.of(ProofKind.OIDC_VERIFIER));

    @ParameterizedTest
    @CsvSource({"0,true", "599,true", "600,false", "86400,false"})
    void aProofIsFreshForAsLongAsTheServiceSays(long age, boolean met) {
        assertThat(RECENT.isMetBy(link(ProofKind.SIGN_UP, NOW.minusSeconds(age)), NOW))
                .isEqualTo(met);
    }

    @Test
    void onlyTheProofsThatTheServiceNamesAreStrongEnough() {
        assertThat(STRONG.isMetBy(link(ProofKind.OIDC_VERIFIER, Instant.EPOCH), NOW))
                .isTrue();
        assertThat(STRONG.isMetBy(link(ProofKind.EMAIL_CODE, NOW), NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "한글", "tab\there", "<a>", "a\"b"})
    void anAcrValueIsOneWordOfARequest(String acr) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProofDemand(acr, Optional.of(Duration.ofHours(1)), Set.of()));
    }

    @Test
    void aDemandThatEveryLinkOrNoLinkWouldMeetIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProofDemand("a", Optional.empty(), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProofDemand("a", Optional.of(Duration.ofSeconds(59)), Set.of()));
    }

    @Test
    void aServiceCannotDemandWhatNoneOfItsProofsCanMeet() {
        assertThatIllegalArgumentException().isThrownBy(() -> policy(STRONG));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(RECENT, RECENT));
    }

    @Test
    void whatTheServiceHasNotDeclaredAsksForNothing() {
        ProofDemands asked = policy(RECENT).asked(List.of("1", "https://refeds.org/profile/mfa"));

        assertThat(asked.isEmpty()).isTrue();
        assertThat(asked.areMetBy(link(ProofKind.EMAIL_CODE, Instant.EPOCH), NOW))
                .isTrue();
        assertThat(asked.met(link(ProofKind.EMAIL_CODE, NOW), NOW)).isEmpty();
    }

    @Test
    void oneOfSeveralIsEnoughAndTheFirstThatIsMetIsTold() {
        ProofDemand byMail = new ProofDemand("mail", Optional.empty(), Set.of(ProofKind.EMAIL_CODE));
        ProofDemands asked = policy(RECENT, byMail).asked(List.of(RECENT.acr(), "mail", "mail"));

        ServiceLink old = link(ProofKind.EMAIL_CODE, NOW.minusSeconds(900));
        assertThat(asked.met(old, NOW)).contains(byMail);
        assertThat(asked.met(link(ProofKind.EMAIL_CODE, NOW), NOW)).contains(RECENT);
        assertThat(asked.areMetBy(link(ProofKind.SIGN_UP, NOW.minusSeconds(900)), NOW))
                .isFalse();
        assertThat(asked.count(ProofKind.SERVICE_LOGIN)).isTrue();
    }

    private static FirstUsePolicy policy(ProofDemand... demands) {
        return new FirstUsePolicy(
                List.of(new ProofRule(ProofKind.EMAIL_CODE, Map.of())),
                true,
                Optional.empty(),
                Optional.empty(),
                FirstUsePolicy.DEFAULT_CLAIM,
                ServiceTerms.none(),
                List.of(demands));
    }

    private static ServiceLink link(ProofKind kind, Instant provenAt) {
        return new ServiceLink(
                "l",
                "r",
                "s",
                "a",
                kind,
                Optional.empty(),
                Optional.empty(),
                provenAt,
                Instant.EPOCH,
                Optional.empty());
    }
}
