package kr.fedhub.keycloak.provisioning.outbox;

import static kr.fedhub.core.directory.AccountChange.deactivation;
import static kr.fedhub.keycloak.provisioning.outbox.OutboxFixture.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** At least once, and once when nothing goes wrong. */
class DeliveryTest {
    private static final int RESEARCHERS = 40;

    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return OutboxFixture.databases();
    }

    /** The end of a server, which nothing in it outlives. */
    private static final class ServerDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRequestWhoseAnswerIsLostIsSentAgainWithTheSameContent(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.directory.after(ScriptedDirectory.fails(Kind.UNAVAILABLE));
            outbox.add("hong", name("x"));
            outbox.run();
            outbox.directory.after(ScriptedDirectory.works());
            outbox.add("hong", deactivation());
            outbox.pass(Duration.ofMinutes(1), Duration.ofMinutes(1));

            assertThat(outbox.directory.carriedOut("hong")).containsExactly(name("x"), name("x"), deactivation());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aServerThatDiesBeforeItWritesTheAnswerDownIsReplacedByAnother(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            AtomicBoolean asked = new AtomicBoolean();
            outbox.directory.after(call -> asked.set(true));
            outbox.add("hong", name("x"));
            outbox.add("hong", deactivation());
            assertThatExceptionOfType(ServerDied.class)
                    .isThrownBy(() -> outbox.run(dying(outbox.access(), asked), Optional.of(outbox.directory)));

            outbox.run();
            assertThat(outbox.directory.carriedOut("hong"))
                    .as("nobody knows yet that the server is dead")
                    .containsExactly(name("x"));
            outbox.pass(Duration.ofMinutes(5), Duration.ofMinutes(5));

            assertThat(outbox.directory.carriedOut("hong")).containsExactly(name("x"), name("x"), deactivation());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anAnswerThatComesTooLateChangesNothing(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.add("hong", name("x"));
            AtomicBoolean first = new AtomicBoolean(true);
            outbox.directory.before(call -> {
                if (first.getAndSet(false)) {
                    outbox.clock.pass(Duration.ofMinutes(5));
                    outbox.run();
                    ScriptedDirectory.fails(Kind.REFUSED).accept(call);
                }
            });

            outbox.run();

            assertThat(outbox.directory.carriedOut("hong")).containsExactly(name("x"));
            assertThat(outbox.rows()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoServersAtOnceSendEachChangeOnceAndInItsOrder(Supplier<TestDatabase> databases) throws Exception {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.links(10_000);
            for (int i = 0; i < RESEARCHERS; i++) {
                outbox.add("r" + i, name("x"));
                outbox.add("r" + i, deactivation());
            }
            Callable<Boolean> server = () -> {
                outbox.run();
                return true;
            };
            ExecutorService servers = Executors.newFixedThreadPool(3);
            try {
                List<Future<Boolean>> ends = servers.invokeAll(new ArrayList<>(List.of(server, server, server)));
                for (Future<Boolean> end : ends) {
                    assertThat(end.get()).isTrue();
                }
            } finally {
                servers.shutdownNow();
            }
            // Whatever one server left to another that was just done with it.
            outbox.run();

            for (int i = 0; i < RESEARCHERS; i++) {
                assertThat(outbox.directory.carriedOut("r" + i)).containsExactly(name("x"), deactivation());
            }
        }
    }

    private static OutboxAccess dying(OutboxAccess access, AtomicBoolean asked) {
        return new OutboxAccess() {
            @Override
            public <T> T inTransaction(Function<OutboxQueue, T> work) {
                if (asked.get()) {
                    throw new ServerDied();
                }
                return access.inTransaction(work);
            }
        };
    }
}
