package kr.fedhub.keycloak.provisioning.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.provisioning.DeliveryFailure;
import kr.fedhub.core.provisioning.FailedAttempt;
import kr.fedhub.core.provisioning.RetryRule;
import kr.fedhub.core.reference.ReferenceId;
import org.jboss.logging.Logger;

/**
 * Tells one service everything that is due, one request after the other. No transaction is open while the service is asked. If
 * this server dies before it writes down an answer, the same request is sent again once its lease ends.
 */
public final class ServiceRun {
    private static final Logger LOG = Logger.getLogger(ServiceRun.class);

    /** Longer than any request may take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int PAGE = 50;

    /** One account that a service chokes on must not stop the others; three in a row mean that the service is down. */
    private static final int FAILURES_IN_A_ROW = 3;

    private final OutboxAccess outbox;
    private final ServiceTarget target;
    private final RetryRule rule;
    private final OutboxAlerts alerts;
    private final Clock clock;
    private final RandomGenerator random;
    private int failures;
    private boolean down;

    public ServiceRun(
            OutboxAccess outbox,
            ServiceTarget target,
            RetryRule rule,
            OutboxAlerts alerts,
            Clock clock,
            RandomGenerator random) {
        this.outbox = outbox;
        this.target = target;
        this.rule = rule;
        this.alerts = alerts;
        this.clock = clock;
        this.random = random;
    }

    /** Works until nothing is due, or the service seems to be down. */
    public void run() {
        boolean progress = true;
        while (progress && !down) {
            Set<String> due = outbox.inTransaction(queue -> queue.due(clock.instant(), PAGE));
            progress = false;
            for (String researcher : due) {
                if (down || Thread.currentThread().isInterrupted()) {
                    return;
                }
                progress |= handle(researcher);
            }
        }
    }

    private boolean handle(String researcher) {
        try {
            return sendNext(researcher);
        } catch (RuntimeException e) {
            // What goes wrong with one researcher's changes need not go wrong with the others'.
            LOG.error("outbox: a change could not be handled", e);
            failures++;
            down = failures >= FAILURES_IN_A_ROW;
            return false;
        }
    }

    private boolean sendNext(String researcher) {
        ReferenceId reference = ReferenceId.random(random);
        Taking taking = outbox.inTransaction(queue -> queue.take(researcher, clock.instant(), LEASE, reference));
        if (taking instanceof Taking.Taken taken) {
            send(taken.task());
        } else if (taking instanceof Taking.Held held && held.first()) {
            alerts.held(target, held.changes(), reference);
        } else if (taking instanceof Taking.Unreadable) {
            alerts.quarantined(target, DeliveryFailure.DEFECT, reference);
        }
        return !(taking instanceof Taking.Nothing);
    }

    private void send(OutboxTask task) {
        Optional<FailedAttempt> failed = target.directory()
                .map(directory -> ask(directory, task))
                .orElseGet(() -> Optional.of(task.failed(DeliveryFailure.NOT_CONFIGURED, Optional.empty())));
        if (failed.isPresent()) {
            failed(task, failed.get());
        } else {
            failures = 0;
            outbox.inTransaction(queue -> {
                queue.delivered(task);
                return true;
            });
            alerts.delivered(target);
        }
    }

    private static Optional<FailedAttempt> ask(ServiceDirectory directory, OutboxTask task) {
        try {
            directory.update(task.request().account(), task.request().change());
            return Optional.empty();
        } catch (DirectoryException e) {
            return Optional.of(task.failed(DeliveryFailure.of(e.kind()), e.retryAfter()));
        } catch (RuntimeException e) {
            // Its message may quote what was sent.
            LOG.errorf("outbox: a request failed with %s", e.getClass().getName());
            return Optional.of(task.failed(DeliveryFailure.DEFECT, Optional.empty()));
        }
    }

    private void failed(OutboxTask task, FailedAttempt failed) {
        DeliveryFailure failure = failed.failure();
        failures = failure.isOfService() ? failures + 1 : 0;
        down = failures >= FAILURES_IN_A_ROW || failed.stopsService();
        Instant now = clock.instant();
        Optional<Instant> again = rule.next(failed, now, random.nextDouble());
        ReferenceId reference = ReferenceId.random(random);
        outbox.inTransaction(queue -> {
            again.ifPresentOrElse(
                    at -> queue.failed(task, failure, at), () -> queue.quarantined(task, failure, reference));
            return true;
        });
        if (down) {
            putOff(now, now.plus(rule.pause(failed)));
        }
        if (again.isPresent()) {
            alerts.failed(target, failure);
        } else {
            alerts.quarantined(target, failure, reference);
        }
    }

    /** In a transaction of its own: whatever becomes of it, the failure is written down. */
    private void putOff(Instant now, Instant until) {
        outbox.inTransaction(queue -> {
            queue.putOff(now, until);
            return true;
        });
    }
}
