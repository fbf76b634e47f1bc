package kr.fedhub.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReassignmentRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Optional<Instant> LONG_AGO = Optional.of(NOW.minus(Duration.ofDays(181)));
    private static final Optional<Instant> LATELY = Optional.of(NOW.minus(Duration.ofDays(179)));

    private final ReassignmentRule rule = new ReassignmentRule(Duration.ofDays(180));

    @Test
    void aNameAloneIsBelievedForTheConfiguredTime() {
        assertThat(rule.samePerson(LATELY, Optional.empty(), Optional.empty(), NOW))
                .isTrue();
        assertThat(rule.samePerson(LONG_AGO, Optional.empty(), Optional.empty(), NOW))
                .isFalse();
        assertThat(rule.samePerson(LONG_AGO, Optional.of("a"), Optional.empty(), NOW))
                .isFalse();
        assertThat(rule.samePerson(LONG_AGO, Optional.empty(), Optional.of("a"), NOW))
                .isFalse();
    }

    @Test
    void aSecondSignalThatAgreesIsBelievedWhateverTheAge() {
        assertThat(rule.samePerson(LONG_AGO, Optional.of("a"), Optional.of("a"), NOW))
                .isTrue();
    }

    @Test
    void aSecondSignalThatDiffersIsNeverBelieved() {
        assertThat(rule.samePerson(LATELY, Optional.of("a"), Optional.of("b"), NOW))
                .isFalse();
    }

    @Test
    void somebodyOfWhomNothingIsRememberedIsNew() {
        assertThat(rule.samePerson(Optional.empty(), Optional.empty(), Optional.of("a"), NOW))
                .isTrue();
    }
}
