package kr.fedhub.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.link.ServiceLink.End;
import kr.fedhub.core.link.ServiceLink.Reason;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceLinkTest {
    private static final Instant PROVEN = Instant.parse("2026-11-26T00:00:00Z");
    private static final Optional<Duration> FOR_GOOD = Optional.empty();
    private static final Optional<Duration> A_DAY = Optional.of(Duration.ofDays(1));

    @Test
    void aProofThatCountsForGoodHolds() {
        assertThat(link(PROVEN, Optional.empty()).holds(PROVEN, FOR_GOOD)).isTrue();
        assertThat(link(PROVEN, Optional.empty()).holds(Instant.parse("2226-11-26T00:00:00Z"), FOR_GOOD))
                .isTrue();
    }

    @Test
    void aProofCountsUntilItsTimeIsOverAndNoLonger() {
        ServiceLink link = link(PROVEN, Optional.empty());
        Instant over = PROVEN.plus(Duration.ofDays(1));

        assertThat(link.holds(over.minusMillis(1), A_DAY)).isTrue();
        assertThat(link.holds(over, A_DAY)).isFalse();
        assertThat(link.holds(over.plusMillis(1), A_DAY)).isFalse();
        assertThat(link.holds(PROVEN, Optional.of(Duration.ZERO))).isFalse();
    }

    @Test
    void whatHasToBeProvenAgainHoldsForNobodyHoweverLongProofsCount() {
        ServiceLink link = link(ServiceLink.UNPROVEN, Optional.empty());

        assertThat(link.holds(PROVEN, FOR_GOOD)).isFalse();
        assertThat(link.holds(PROVEN, A_DAY)).isFalse();
        assertThat(link.holds(PROVEN, Optional.of(Duration.ofDays(1_000_000)))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whatHasEndedDoesNotHoldWhateverEndedIt(Reason reason) {
        ServiceLink link = link(PROVEN, Optional.of(new End(PROVEN.plusSeconds(60), reason)));

        assertThat(link.holds(PROVEN, FOR_GOOD)).as("before the end, too").isFalse();
        assertThat(link.holds(PROVEN.plusSeconds(61), A_DAY)).isFalse();
    }

    @Property(tries = 200)
    void whatDoesNotHoldWillNotHoldLater(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long provenAt,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long now,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long later,
            @ForAll @LongRange(min = 0, max = 3650) long days) {
        ServiceLink link = link(Instant.ofEpochMilli(provenAt), Optional.empty());
        Optional<Duration> validFor = Optional.of(Duration.ofDays(days));

        if (!link.holds(Instant.ofEpochMilli(now), validFor)) {
            assertThat(link.holds(Instant.ofEpochMilli(now + later), validFor)).isFalse();
        }
    }

    @Test
    void neitherTheAccountNorTheResearcherIsPrinted() {
        assertThat(link(PROVEN, Optional.empty()).toString())
                .isEqualTo("ServiceLink[link-id]")
                .doesNotContain("account-7", "hong");
    }

    private static ServiceLink link(Instant provenAt, Optional<End> end) {
        return new ServiceLink(
                "link-id",
                "hong",
                "ntis",
                "account-7",
                ProofKind.EMAIL_CODE,
                Optional.empty(),
                Optional.empty(),
                provenAt,
                PROVEN,
                end);
    }
}
