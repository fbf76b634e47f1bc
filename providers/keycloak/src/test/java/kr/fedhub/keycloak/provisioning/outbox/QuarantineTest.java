package kr.fedhub.keycloak.provisioning.outbox;

import static kr.fedhub.core.directory.AccountChange.deactivation;
import static kr.fedhub.keycloak.provisioning.outbox.OutboxFixture.SERVICE;
import static kr.fedhub.keycloak.provisioning.outbox.OutboxFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.core.provisioning.ChangeState;
import kr.fedhub.core.provisioning.DeliveryFailure;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuarantineTest {
    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return OutboxFixture.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsRefusedWaitsForAnOperatorAndWithItWhatFollows(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = refusing(databases)) {
            outbox.pass(Duration.ofDays(1), Duration.ofHours(1));

            assertThat(outbox.directory.carriedOut("kim")).containsExactly(name("x"));
            assertThat(outbox.directory.carriedOut("hong")).isEmpty();
            assertThat(outbox.directory.calls()).hasSize(2);
            OutboxEntry entry = quarantined(outbox).get(0);
            assertThat(entry.failure()).contains(DeliveryFailure.REFUSED);
            assertThat(entry.reference().map(ReferenceId::new)).isPresent();
            assertThat(outbox.requests("quarantined", "refused")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsReleasedIsSentAndThenWhatFollows(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = refusing(databases)) {
            outbox.directory.before("hong", ScriptedDirectory.works());
            String id = quarantined(outbox).get(0).id();

            assertThat(outbox.<Integer>operations(operations -> operations.release(id)))
                    .isEqualTo(1);
            outbox.run();

            assertThat(outbox.directory.carriedOut("hong")).containsExactly(name("x"), deactivation());
            assertThat(quarantined(outbox)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsDroppedIsNeverSentAndWhatFollowsIs(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = refusing(databases)) {
            outbox.directory.before("hong", ScriptedDirectory.works());
            String id = quarantined(outbox).get(0).id();

            assertThat(outbox.<Boolean>operations(operations -> operations.drop(id)))
                    .isTrue();
            outbox.run();

            assertThat(outbox.directory.carriedOut("hong")).containsExactly(deactivation());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void allOfAServiceAreReleasedAtOnce(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = refusing(databases)) {
            outbox.add("lee", name("1"));
            outbox.add("lee", name("2"));
            outbox.directory.before("lee", ScriptedDirectory.fails(Kind.CONFLICT));
            outbox.run();
            assertThat(quarantined(outbox)).hasSize(3);
            outbox.directory.before("hong", ScriptedDirectory.works());
            outbox.directory.before("lee", ScriptedDirectory.works());

            assertThat(outbox.<Integer>operations(
                            operations -> operations.releaseAll(SERVICE, ChangeState.QUARANTINED)))
                    .isEqualTo(3);
            outbox.run();

            assertThat(outbox.directory.carriedOut("lee")).containsExactly(name("2"));
            assertThat(outbox.directory.carriedOut("hong")).containsExactly(name("x"), deactivation());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void patienceBeginsAnewWithARelease(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.directory.before(ScriptedDirectory.fails(Kind.UNAVAILABLE));
            outbox.add("hong", name("x"));
            outbox.pass(Duration.ofDays(8), Duration.ofHours(2));
            assertThat(quarantined(outbox)).hasSize(1);

            outbox.operations(operations -> operations.releaseAll(SERVICE, ChangeState.QUARANTINED));
            outbox.pass(Duration.ofDays(6), Duration.ofHours(2));
            assertThat(quarantined(outbox)).isEmpty();
            outbox.pass(Duration.ofDays(2), Duration.ofHours(2));
            assertThat(quarantined(outbox)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsBeingSentIsNeitherReleasedNorDropped(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.add("hong", name("x"));
            String id = outbox.operations(operations -> operations.list(Optional.empty(), Optional.empty(), 0, 1))
                    .get(0)
                    .id();
            outbox.directory.before(call -> {
                assertThat(outbox.<Boolean>operations(operations -> operations.drop(id)))
                        .isFalse();
                assertThat(outbox.<Integer>operations(operations -> operations.release(id)))
                        .isZero();
            });

            outbox.run();

            assertThat(outbox.directory.carriedOut("hong")).containsExactly(name("x"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatCannotBeReadStopsOnlyItsOwnQueue(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            for (int i = 0; i < 4; i++) {
                outbox.add("r" + i, name("x"));
            }
            outbox.database.withEntities(em ->
                    em.createQuery("update HubOutboxRow o set o.payload = '?'").executeUpdate());
            outbox.add("r0", name("y"));
            outbox.add("kim", name("x"));

            outbox.run();
            outbox.run();

            assertThat(quarantined(outbox)).hasSize(4);
            assertThat(outbox.directory.carriedOut()).hasSize(1);
            assertThat(outbox.requests("quarantined", "defect")).isEqualTo(4);
        }
    }

    /** Hong's name was refused, and his account is to be closed; Kim's name arrived. */
    private static OutboxFixture refusing(Supplier<TestDatabase> databases) {
        OutboxFixture outbox = new OutboxFixture(databases);
        outbox.directory.before("hong", ScriptedDirectory.fails(Kind.REFUSED));
        outbox.add("hong", name("x"));
        outbox.add("hong", deactivation());
        outbox.add("kim", name("x"));
        outbox.run();
        return outbox;
    }

    private static List<OutboxEntry> quarantined(OutboxFixture outbox) {
        return outbox.operations(
                operations -> operations.list(Optional.of(SERVICE), Optional.of(ChangeState.QUARANTINED), 0, 10));
    }
}
