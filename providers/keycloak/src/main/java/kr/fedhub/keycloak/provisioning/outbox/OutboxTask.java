package kr.fedhub.keycloak.provisioning.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.provisioning.DeliveryFailure;
import kr.fedhub.core.provisioning.FailedAttempt;
import kr.fedhub.core.provisioning.NextRequest;

/**
 * A request that one server may send now, and nobody else until its lease ends.
 *
 * @param lease marks the rows that it stands for
 * @param request what is said
 * @param attempts how often it failed before
 * @param since since when it waits to arrive
 */
record OutboxTask(String lease, NextRequest request, int attempts, Instant since) {
    FailedAttempt failed(DeliveryFailure failure, Optional<Duration> retryAfter) {
        return new FailedAttempt(failure, attempts + 1, since, retryAfter);
    }
}
