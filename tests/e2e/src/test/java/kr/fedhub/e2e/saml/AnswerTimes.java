package kr.fedhub.e2e.saml;

import java.time.Duration;

/**
 * From when until when an answer is valid.
 *
 * @param ahead how far the identity provider's clock is ahead; negative when it is behind
 * @param validFor how long the assertion is valid
 * @param confirmedFor how long the confirmation of its subject is valid
 */
public record AnswerTimes(Duration ahead, Duration validFor, Duration confirmedFor) {
    private static final Duration USUAL = Duration.ofMinutes(5);

    /** The right time, and five minutes. */
    public static AnswerTimes usual() {
        return new AnswerTimes(Duration.ZERO, USUAL, USUAL);
    }

    /** By a clock that is ahead, and so short that being behind counts, too. */
    public static AnswerTimes byClock(Duration ahead) {
        return new AnswerTimes(ahead, Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    public AnswerTimes confirmedFor(Duration duration) {
        return new AnswerTimes(ahead, validFor, duration);
    }
}
