package kr.fedhub.keycloak.provisioning.outbox;

import static kr.fedhub.core.directory.AccountChange.deactivation;
import static kr.fedhub.keycloak.provisioning.outbox.OutboxFixture.SERVICE;
import static kr.fedhub.keycloak.provisioning.outbox.OutboxFixture.activation;
import static kr.fedhub.keycloak.provisioning.outbox.OutboxFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.core.provisioning.ChangeState;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeactivationGuardTest {
    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return OutboxFixture.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatABrokenImportAsksForIsHeldAndOtherChangesGoOn(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            close(outbox, 11);
            outbox.add("kim", name("x"));

            outbox.pass(Duration.ofDays(3), Duration.ofHours(1));

            assertThat(outbox.directory.carriedOut("kim")).containsExactly(name("x"));
            assertThat(outbox.directory.calls()).hasSize(1);
            assertThat(held(outbox)).hasSize(11);
            assertThat(held(outbox).stream().map(OutboxEntry::reference).distinct())
                    .hasSize(1)
                    .allMatch(Optional::isPresent);
            assertThat(outbox.requests("held", "too_many_deactivations")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void asManyAsAreAllowedAreClosed(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            close(outbox, 10);
            outbox.run();
            assertThat(outbox.directory.carriedOut()).hasSize(10);

            outbox.clock.pass(Duration.ofHours(1));
            close(outbox, 10);
            outbox.run();
            assertThat(outbox.directory.carriedOut()).hasSize(20);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aWaveThatComesOneByOneIsStoppedAtTheLimit(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.links(300);
            for (int i = 0; i < 40; i++) {
                outbox.add("r" + i, deactivation());
                outbox.pass(Duration.ofSeconds(20), Duration.ofSeconds(20));
            }

            assertThat(outbox.directory.carriedOut()).hasSize(15);
            assertThat(held(outbox)).hasSize(25);
            assertThat(held(outbox).stream().map(OutboxEntry::reference).distinct())
                    .hasSize(1);
            assertThat(outbox.requests("held", "too_many_deactivations")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aBacklogThatGrewSlowlyIsNoAlarm(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.directory.before(ScriptedDirectory.fails(Kind.UNAVAILABLE));
            for (int i = 0; i < 40; i++) {
                outbox.add("r" + i, deactivation());
                outbox.pass(Duration.ofMinutes(10), Duration.ofMinutes(10));
            }
            outbox.directory.before(ScriptedDirectory.works());
            outbox.pass(Duration.ofMinutes(90), Duration.ofMinutes(10));

            assertThat(outbox.directory.carriedOut()).hasSize(40);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneIsReleasedThenAll(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            close(outbox, 12);
            outbox.run();
            OutboxEntry one = held(outbox).get(3);

            assertThat(outbox.<Integer>operations(operations -> operations.release(one.id())))
                    .isEqualTo(1);
            outbox.run();
            assertThat(outbox.directory.carriedOut(one.account())).containsExactly(deactivation());
            assertThat(held(outbox)).hasSize(11);

            assertThat(outbox.<Integer>operations(operations -> operations.releaseAll(SERVICE, ChangeState.HELD)))
                    .isEqualTo(11);
            outbox.run();
            assertThat(outbox.directory.carriedOut()).hasSize(12);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aReleaseIsNoLeaveForTheNextWave(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            close(outbox, 12);
            outbox.run();
            outbox.operations(operations -> operations.releaseAll(SERVICE, ChangeState.HELD));
            outbox.run();

            for (int i = 20; i < 31; i++) {
                outbox.add("r" + i, deactivation());
            }
            outbox.run();

            assertThat(outbox.directory.carriedOut()).hasSize(12);
            assertThat(held(outbox)).hasSize(11);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void accountsThatAreOpenedAgainWereNeverClosed(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            close(outbox, 12);
            outbox.run();
            outbox.add("r0", name("x"));
            for (int i = 0; i < 12; i++) {
                outbox.add("r" + i, activation());
            }

            outbox.run();

            assertThat(outbox.directory.carriedOut())
                    .hasSize(12)
                    .allMatch(call -> call.change().active().equals(Optional.of(true)));
            assertThat(outbox.rows()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anotherDeactivationDoesNotHinderOneThatWasReleased(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            close(outbox, 12);
            outbox.run();
            OutboxEntry one = held(outbox).get(0);
            outbox.operations(operations -> operations.release(one.id()));
            outbox.add(one.researcher(), deactivation());

            outbox.run();

            assertThat(outbox.directory.carriedOut(one.account())).containsExactly(deactivation());
            assertThat(held(outbox)).hasSize(12);
        }
    }

    private static void close(OutboxFixture outbox, int accounts) {
        for (int i = 0; i < accounts; i++) {
            outbox.add("r" + i, deactivation());
        }
    }

    private static List<OutboxEntry> held(OutboxFixture outbox) {
        return outbox.operations(
                operations -> operations.list(Optional.of(SERVICE), Optional.of(ChangeState.HELD), 0, 50));
    }
}
