package kr.fedhub.keycloak.provisioning.outbox;

import static kr.fedhub.core.directory.AccountChange.deactivation;
import static kr.fedhub.keycloak.provisioning.outbox.OutboxFixture.REALM;
import static kr.fedhub.keycloak.provisioning.outbox.OutboxFixture.SERVICE;
import static kr.fedhub.keycloak.provisioning.outbox.OutboxFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.provisioning.ChangeKind;
import kr.fedhub.core.provisioning.ChangeState;
import kr.fedhub.core.provisioning.DeactivationLimit;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutboxStoreTest {
    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return OutboxFixture.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anOperatorSeesWhatWaitsButNotWhatItSays(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.add("hong", name("홍길동".repeat(2000)));
            outbox.clock.pass(Duration.ofSeconds(1));
            outbox.add("kim", deactivation());

            List<OutboxEntry> all =
                    outbox.operations(operations -> operations.list(Optional.empty(), Optional.empty(), 0, 10));
            assertThat(all).extracting(OutboxEntry::researcher).containsExactly("hong", "kim");
            assertThat(all).extracting(OutboxEntry::kind).containsExactly(ChangeKind.UPDATE, ChangeKind.DEACTIVATION);
            assertThat(all.toString()).doesNotContain("hong", "홍길동");
            assertThat(outbox.<List<OutboxCount>>operations(OutboxOperations::counts))
                    .containsExactly(new OutboxCount(
                            REALM,
                            SERVICE,
                            ChangeState.WAITING,
                            2,
                            outbox.clock.instant().minusSeconds(1)));
            assertThat(outbox.<List<OutboxCount>>agenda(OutboxAgenda::counts)).hasSize(1);
            assertThat(outbox.<List<OutboxService>>agenda(OutboxAgenda::due))
                    .containsExactly(new OutboxService(REALM, SERVICE));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void listsAreCutAndFiltered(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            for (int i = 0; i < 5; i++) {
                outbox.clock.pass(Duration.ofSeconds(1));
                outbox.add("r" + i, name("x"));
            }

            assertThat(outbox.<List<OutboxEntry>>operations(operations ->
                            operations.list(Optional.of(SERVICE), Optional.of(ChangeState.WAITING), 1, 2)))
                    .extracting(OutboxEntry::researcher)
                    .containsExactly("r1", "r2");
            assertThat(outbox.<List<OutboxEntry>>operations(
                            operations -> operations.list(Optional.of("other"), Optional.empty(), 0, 2)))
                    .isEmpty();
            assertThat(outbox.<List<OutboxEntry>>operations(
                            operations -> operations.list(Optional.empty(), Optional.of(ChangeState.HELD), 0, 2)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void operatorsOfAnotherRealmSeeAndTouchNothing(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.add("hong", name("x"));
            String id = outbox.operations(operations -> operations.list(Optional.empty(), Optional.empty(), 0, 1))
                    .get(0)
                    .id();

            boolean touched = outbox.database.withEntities(em -> {
                OutboxOperations others = new OutboxOperations("other", em, outbox.clock);
                return others.find(id).isPresent()
                        || others.drop(id)
                        || others.release(id) > 0
                        || others.releaseAll(SERVICE, ChangeState.WAITING) > 0
                        || !others.counts().isEmpty();
            });
            assertThat(touched).isFalse();
            assertThat(outbox.<Boolean>operations(operations -> operations.drop(id)))
                    .isTrue();
            assertThat(outbox.<Boolean>operations(operations -> operations.drop(id)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsUndoneWasNeverThere(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            try {
                outbox.store(store -> {
                    store.add("hong", SERVICE, "hong", name("x"));
                    throw new IllegalStateException("the request failed");
                });
            } catch (IllegalStateException e) {
                assertThat(outbox.rows()).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aResearcherWhoIsRemovedLeavesOnlyAccountsToClose(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.add("hong", name("x"));
            outbox.add("hong", deactivation());
            outbox.add("kim", name("x"));

            outbox.store(store -> {
                store.removeResearcher("hong");
                return true;
            });
            outbox.run();

            assertThat(outbox.directory.carriedOut("hong")).containsExactly(deactivation());
            assertThat(outbox.directory.carriedOut("kim")).containsExactly(name("x"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatGoesWithServicesAndRealmsIsForgotten(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.store(store -> {
                store.add("hong", "other", "hong", deactivation());
                store.add("hong", SERVICE, "hong", deactivation());
                return true;
            });

            outbox.store(store -> {
                store.removeService("other");
                return true;
            });
            assertThat(outbox.rows()).isEqualTo(1);
            outbox.store(store -> {
                store.removeAll();
                return true;
            });
            assertThat(outbox.rows()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoseAccountWasClosedIsForgottenAtOnceAndThatItWasSoon(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.add("hong", deactivation());
            outbox.run();

            assertThat(outbox.directory.carriedOut("hong")).containsExactly(deactivation());
            List<String> researchers = outbox.database.withEntities(
                    em -> em.createQuery("select o.researcher from HubOutboxRow o", String.class)
                            .getResultList());
            assertThat(researchers).containsExactly("-");
            assertThat(outbox.<List<OutboxCount>>operations(OutboxOperations::counts))
                    .isEmpty();
            outbox.clock.pass(DeactivationLimit.standard().remembered().plusSeconds(1));
            outbox.agenda(agenda -> {
                agenda.forget(DeactivationLimit.standard());
                return true;
            });
            assertThat(outbox.rows()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofSomebodyWhoIsNotLinkedAnyMoreOnlyTheEndIsTold(Supplier<TestDatabase> databases) {
        try (OutboxFixture outbox = new OutboxFixture(databases)) {
            outbox.add("hong", OutboxFixture.name("x"));
            outbox.add("kim", OutboxFixture.name("y"));
            assertThat(isToBeClosed(outbox)).isFalse();
            outbox.store(store -> {
                store.removeNews("hong", OutboxFixture.SERVICE);
                return true;
            });
            outbox.add("hong", AccountChange.deactivation());
            assertThat(isToBeClosed(outbox)).isTrue();
            outbox.run();

            assertThat(outbox.directory.carriedOut("hong")).containsExactly(AccountChange.deactivation());
            assertThat(outbox.directory.carriedOut("kim")).containsExactly(OutboxFixture.name("y"));
            assertThat(isToBeClosed(outbox)).isFalse();
        }
    }

    private static boolean isToBeClosed(OutboxFixture outbox) {
        return outbox.store(store -> store.isToBeClosed("hong", OutboxFixture.SERVICE));
    }
}
