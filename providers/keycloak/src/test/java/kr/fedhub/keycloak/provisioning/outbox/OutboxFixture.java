package kr.fedhub.keycloak.provisioning.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.fixture.MovingClock;
import kr.fedhub.core.provisioning.DeactivationLimit;
import kr.fedhub.core.provisioning.RetryRule;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import org.junit.jupiter.api.Named;

/** The outbox of one realm in a database, with a service and a clock that a test moves. */
final class OutboxFixture implements AutoCloseable {
    static final String REALM = TestDatabase.REALM;
    static final String SERVICE = "service-of-the-test";

    final TestDatabase database;
    final MovingClock clock = new MovingClock();
    final ScriptedDirectory directory = new ScriptedDirectory();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final AtomicInteger openTransactions = new AtomicInteger();
    private volatile long links = 100;

    OutboxFixture(Supplier<TestDatabase> databases) {
        database = databases.get();
    }

    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return Stream.of(Named.of("H2", TestDatabase::h2), Named.of("PostgreSQL", TestDatabase::postgres));
    }

    static AccountChange name(String name) {
        return new AccountChange(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static AccountChange activation() {
        return new AccountChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
    }

    void links(long count) {
        links = count;
    }

    /** Keeps a change of a researcher whose account has the same name. */
    void add(String researcher, AccountChange change) {
        store(store -> {
            store.add(researcher, SERVICE, researcher, change);
            return true;
        });
    }

    <T> T store(Function<OutboxStore, T> work) {
        return database.withEntities(em -> work.apply(new OutboxStore(REALM, em, clock)));
    }

    <T> T operations(Function<OutboxOperations, T> work) {
        return database.withEntities(em -> work.apply(new OutboxOperations(REALM, em, clock)));
    }

    <T> T agenda(Function<OutboxAgenda, T> work) {
        return database.withEntities(em -> work.apply(new OutboxAgenda(em, clock)));
    }

    OutboxAccess access() {
        return new OutboxAccess() {
            @Override
            public <T> T inTransaction(Function<OutboxQueue, T> work) {
                openTransactions.incrementAndGet();
                try {
                    return queue(work);
                } finally {
                    openTransactions.decrementAndGet();
                }
            }
        };
    }

    /** What a server does when its schedule says so. */
    void run() {
        run(access(), Optional.of(directory));
    }

    void run(OutboxAccess access, Optional<ServiceDirectory> reached) {
        new ServiceRun(
                        access,
                        new ServiceTarget("hub", "ntis", reached),
                        RetryRule.standard(),
                        new LoggedAlerts(new OutboxMetrics(registry)),
                        clock,
                        new Random(7))
                .run();
    }

    /** Lets time pass, with a look at the outbox every so often. */
    void pass(Duration time, Duration step) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            clock.pass(step);
            run();
        }
    }

    double requests(String result, String reason) {
        return registry.find("hub.outbox.requests").tags("result", result, "reason", reason).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    long rows() {
        return database.rows("HubOutboxRow");
    }

    @Override
    public void close() {
        database.close();
    }

    private <T> T queue(Function<OutboxQueue, T> work) {
        OutboxService service = new OutboxService(REALM, SERVICE);
        return database.withEntities(em -> work.apply(new OutboxQueue(
                service, em, new DeactivationGuard(service, em, DeactivationLimit.standard(), () -> links))));
    }
}
