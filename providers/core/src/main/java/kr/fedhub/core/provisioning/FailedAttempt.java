package kr.fedhub.core.provisioning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An attempt that failed.
 *
 * @param failure why
 * @param attempts how many have failed by now, this one included; at least 1
 * @param since since when the change waits to arrive
 * @param retryAfter how long the service asked to be left alone (RFC 9110, section 10.2.3)
 */
public record FailedAttempt(DeliveryFailure failure, int attempts, Instant since, Optional<Duration> retryAfter) {
    public FailedAttempt {
        if (attempts < 1) {
            throw new IllegalArgumentException("an attempt that failed is at least the first");
        }
    }

    /** Whether the service's other changes should not even be tried now. */
    public boolean stopsService() {
        return failure.needsPeople() || retryAfter.isPresent();
    }
}
