package kr.fedhub.keycloak.internal.outbox;

import io.micrometer.core.instrument.Metrics;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.fedhub.core.provisioning.DeactivationLimit;
import kr.fedhub.core.provisioning.RetryRule;
import kr.fedhub.keycloak.provisioning.outbox.LoggedAlerts;
import kr.fedhub.keycloak.provisioning.outbox.OutboxAlerts;
import kr.fedhub.keycloak.provisioning.outbox.OutboxMetrics;
import kr.fedhub.keycloak.provisioning.outbox.OutboxService;
import kr.fedhub.keycloak.provisioning.outbox.ServiceRun;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.TimerProvider;

/**
 * Looks twice a minute, and after each change, which services are to be told something, and tells each in a thread of its own: one
 * that hangs keeps nobody waiting.
 *
 * <p>Why private API: what a server does by itself is begun by its {@code TimerProvider} and {@code ExecutorsProvider}. Checked
 * on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class OutboxSchedule {
    private static final Logger LOG = Logger.getLogger(OutboxSchedule.class);
    private static final String NAME = "hub-outbox";
    private static final long PERIOD_MILLIS = 30_000;

    /** Threads that wait for services; the rest of the server has others. */
    private static final int SERVICES_AT_ONCE = 8;

    private final KeycloakSessionFactory factory;
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final OutboxMetrics metrics = new OutboxMetrics(Metrics.globalRegistry);
    private final OutboxAlerts alerts;
    private final OutboxSessions sessions;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ServiceTurns turns = new ServiceTurns(SERVICES_AT_ONCE);

    OutboxSchedule(KeycloakSessionFactory factory) {
        this.factory = factory;
        alerts = new EventAlerts(new LoggedAlerts(metrics), factory);
        sessions = new OutboxSessions(factory, clock, DeactivationLimit.standard());
    }

    void start() {
        KeycloakModelUtils.runJobInTransaction(
                factory, session -> session.getProvider(TimerProvider.class).schedule(this::tick, PERIOD_MILLIS, NAME));
        tick();
    }

    /** Looks soon; called after a change was kept. */
    void wake() {
        if (looking.compareAndSet(false, true)) {
            inBackground(this::look, () -> looking.set(false));
        }
    }

    private void tick() {
        inBackground(this::count, () -> {});
        wake();
    }

    private void look() {
        // Before the look: what is kept while it goes on begins another.
        looking.set(false);
        try {
            List<OutboxService> due = sessions.agenda((session, agenda) -> agenda.due());
            due.forEach(this::begin);
        } catch (RuntimeException e) {
            LOG.error("outbox: it could not be looked through", e);
        }
    }

    private void count() {
        try {
            metrics.now(sessions.figures());
        } catch (RuntimeException e) {
            LOG.error("outbox: it could not be counted", e);
        }
    }

    private void begin(OutboxService service) {
        if (turns.begins(service)) {
            inBackground(() -> tellAll(service), () -> turns.givesUp(service));
        }
    }

    private void tellAll(OutboxService first) {
        Optional<OutboxService> service = Optional.of(first);
        while (service.isPresent()) {
            tell(service.get());
            service = turns.next(service.get());
        }
    }

    private void tell(OutboxService service) {
        try {
            new ServiceRun(
                            sessions.access(service),
                            sessions.target(service),
                            RetryRule.standard(),
                            alerts,
                            clock,
                            random)
                    .run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "outbox: service %s could not be told", service.id());
        }
    }

    private void inBackground(Runnable work, Runnable undo) {
        try (KeycloakSession session = factory.create()) {
            ExecutorService executor =
                    session.getProvider(ExecutorsProvider.class).getExecutor(NAME);
            executor.execute(work);
        } catch (RuntimeException e) {
            undo.run();
            LOG.error("outbox: a thread could not be started", e);
        }
    }
}
