package kr.fedhub.keycloak.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.fedhub.keycloak.config.SourceSettings;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.TimerProvider;

/** Looks every minute which sources are due, in a thread of its own: Keycloak's timer has one for everything. */
final class RefreshSchedule {
    private static final Logger LOG = Logger.getLogger(RefreshSchedule.class);
    private static final String NAME = "hub-metadata-refresh";
    private static final long PERIOD_MILLIS = 60_000;

    private final KeycloakSessionFactory factory;
    private final FederationCache cache;
    private final AtomicBoolean running = new AtomicBoolean();

    RefreshSchedule(KeycloakSessionFactory factory, FederationCache cache) {
        this.factory = factory;
        this.cache = cache;
    }

    void start() {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            session.getProvider(TimerProvider.class).schedule(this::trigger, PERIOD_MILLIS, NAME);
        });
        trigger();
    }

    private void trigger() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try (KeycloakSession session = factory.create()) {
            session.getProvider(ExecutorsProvider.class).getExecutor(NAME).execute(this::runOnce);
        } catch (RuntimeException e) {
            running.set(false);
            LOG.error("metadata: the refresh could not be started", e);
        }
    }

    private void runOnce() {
        try {
            List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(factory, RealmSources::realms);
            realms.forEach(this::refreshDue);
        } catch (RuntimeException e) {
            LOG.error("metadata: the sources could not be listed", e);
        } finally {
            running.set(false);
        }
    }

    private void refreshDue(String realmId) {
        try {
            due(realmId).forEach(RefreshSchedule::run);
        } catch (RuntimeException e) {
            LOG.errorf(e, "metadata: the sources of realm %s could not be looked through", realmId);
        }
    }

    private static void run(RefreshRun due) {
        try {
            due.run();
        } catch (RuntimeException e) {
            LOG.error("metadata: a source could not be refreshed", e);
        }
    }

    private List<RefreshRun> due(String realmId) {
        Instant now = Clock.systemUTC().instant();
        return new RealmStore(factory, realmId).inSession((session, realm) -> {
            // Loads the members, so that nobody has to wait for that at a login.
            cache.get(session, realm);
            List<RefreshRun> due = new ArrayList<>();
            for (SourceSettings settings :
                    RealmSources.usable(session, realm, Logger.Level.DEBUG).values()) {
                RefreshRun run = new RefreshRun(factory, cache, realmId, settings);
                run.lastChecked(session)
                        .ifPresent(checked ->
                                cache.metrics().succeeded(realm.getName(), settings.alias(), checked.wellAt()));
                if (run.isDue(session, now)) {
                    due.add(run);
                }
            }
            return due;
        });
    }
}
