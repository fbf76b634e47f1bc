package kr.fedhub.keycloak.provisioning.outbox;

import static kr.fedhub.core.directory.AccountChange.deactivation;
import static kr.fedhub.keycloak.provisioning.outbox.OutboxFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceRunTest {
    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return OutboxFixture.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void changesAreSentInTheirOrderAndWhatCanBeOneRequestIsOne(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.add("hong", name("first"));
            outbox.add("hong", name("second"));
            outbox.add("hong", deactivation());
            outbox.add("hong", name("third"));

            outbox.run();

            assertThat(outbox.directory.carriedOut("hong"))
                    .containsExactly(name("second"), deactivation(), name("third"));
            assertThat(outbox.requests("delivered", "none")).isEqualTo(3);
            assertThat(outbox.<List<OutboxService>>agenda(OutboxAgenda::due)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void noTransactionIsOpenWhileTheServiceIsAsked(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            List<Integer> open = new ArrayList<>();
            outbox.directory.before(call -> open.add(outbox.openTransactions.get()));
            outbox.add("hong", name("x"));

            outbox.run();

            assertThat(open).containsExactly(0);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anOutageOfADayLosesNothingAndMixesNothingUp(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.directory.before(ScriptedDirectory.fails(Kind.UNAVAILABLE));
            for (int hour = 0; hour < 24; hour++) {
                outbox.add("r" + hour, name("first"));
                outbox.add("r" + hour, deactivation());
                outbox.add("r" + hour / 2, name("second"));
                outbox.pass(Duration.ofHours(1), Duration.ofMinutes(10));
            }
            assertThat(outbox.directory.carriedOut()).isEmpty();
            assertThat(outbox.directory.calls())
                    .as("asks a service that is down")
                    .hasSizeLessThan(200);

            outbox.directory.before(ScriptedDirectory.works());
            outbox.pass(Duration.ofMinutes(90), Duration.ofMinutes(10));

            for (int hour = 0; hour < 24; hour++) {
                assertThat(outbox.directory.carriedOut("r" + hour))
                        .as("in its order")
                        .startsWith(name("first"), deactivation())
                        .hasSize(hour < 12 ? 3 : 2);
            }
            assertThat(outbox.requests("held", "too_many_deactivations")).isZero();
            assertThat(outbox.requests("quarantined", "unavailable")).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aServiceThatIsDownIsNotAskedForEachOfItsResearchers(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.directory.before(ScriptedDirectory.fails(Kind.UNAVAILABLE));
            for (int i = 0; i < 60; i++) {
                outbox.add("r" + i, name("x"));
            }

            outbox.run();
            outbox.run();

            assertThat(outbox.directory.calls()).hasSize(3);
            outbox.directory.before(ScriptedDirectory.works());
            outbox.pass(Duration.ofMinutes(1), Duration.ofSeconds(20));
            assertThat(outbox.directory.carriedOut()).hasSize(60);
            assertThat(outbox.rows()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void accountsThatAServiceChokesOnDoNotStopTheOthers(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            for (int i = 0; i < 20; i++) {
                outbox.add("r" + i, name("x"));
                if (i < 4) {
                    outbox.directory.before("r" + i, ScriptedDirectory.fails(Kind.UNAVAILABLE));
                }
            }

            outbox.pass(Duration.ofMinutes(5), Duration.ofSeconds(30));

            assertThat(outbox.directory.carriedOut()).hasSize(16);
            outbox.pass(Duration.ofDays(8), Duration.ofHours(2));
            assertThat(outbox.requests("quarantined", "unavailable")).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aServiceThatAsksForAPauseGetsIt(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.directory.before(call -> {
                throw new DirectoryException(Kind.UNAVAILABLE, "429", Duration.ofMinutes(10));
            });
            outbox.add("hong", name("x"));
            outbox.add("kim", name("x"));
            outbox.run();
            assertThat(outbox.directory.calls()).hasSize(1);

            outbox.directory.before(ScriptedDirectory.works());
            outbox.pass(Duration.ofSeconds(599), Duration.ofSeconds(599));
            assertThat(outbox.directory.carriedOut()).isEmpty();
            outbox.pass(Duration.ofSeconds(151), Duration.ofSeconds(151));
            assertThat(outbox.directory.carriedOut()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aServiceThatCannotBeReachedForWantOfASecretIsTriedSlowly(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.add("hong", name("x"));
            outbox.add("kim", name("x"));
            outbox.run(outbox.access(), Optional.empty());
            assertThat(outbox.requests("failed", "not_configured")).isEqualTo(1);

            outbox.pass(Duration.ofMinutes(59), Duration.ofMinutes(59));
            assertThat(outbox.directory.calls()).isEmpty();
            outbox.pass(Duration.ofMinutes(17), Duration.ofMinutes(17));
            assertThat(outbox.directory.carriedOut()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDefectOfTheHubIsTriedAgain(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.directory.before(call -> {
                throw new IllegalStateException("홍길동");
            });
            outbox.add("hong", name("홍길동"));
            Instant start = outbox.clock.instant();
            outbox.run();

            OutboxEntry entry = outbox.operations(
                            operations -> operations.list(Optional.empty(), Optional.empty(), 0, 1))
                    .get(0);
            assertThat(entry.attempts()).isEqualTo(1);
            assertThat(entry.nextAt()).isBetween(start.plusSeconds(30), start.plusSeconds(38));
            outbox.directory.before(ScriptedDirectory.works());
            outbox.pass(Duration.ofMinutes(1), Duration.ofMinutes(1));
            assertThat(outbox.rows()).isZero();
        }
    }
}
