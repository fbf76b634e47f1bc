package kr.fedhub.keycloak.link.store;

import static kr.fedhub.keycloak.link.store.LinkFixture.SERVICE;
import static kr.fedhub.keycloak.link.store.LinkFixture.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.core.link.ServiceLink.Reason;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import kr.fedhub.keycloak.link.AccountTakenException;
import kr.fedhub.keycloak.link.ServiceLinks;
import kr.fedhub.keycloak.link.ServiceLinks.NewLink;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several transactions that all looked before any of them wrote. */
class LinkRaceTest {
    private static final int RACERS = 4;

    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return LinkFixture.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneResearcherGetsTheAccountThatSeveralProveAtOnce(Supplier<TestDatabase> databases) throws Exception {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            long won = race(fixture, i -> wanted("researcher " + i, "7"));

            assertThat(won).isEqualTo(1);
            assertThat(live(fixture)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aResearcherInSeveralTabsGetsOneAccount(Supplier<TestDatabase> databases) throws Exception {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            try {
                assertThat(race(fixture, i -> wanted("hong", "account " + i)))
                        .as("each takes the place of the one before")
                        .isEqualTo(RACERS);
            } catch (ExecutionException e) {
                // H2 finds the other tab's link too late to go on; that is not called another's account.
                assertThat(e).hasCauseInstanceOf(PersistenceException.class);
            }
            assertThat(live(fixture)).hasSize(1);
            assertThat(fixture.account("hong")).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anAccountThatBecameFreeGoesToOneOfThoseWhoWaitForIt(Supplier<TestDatabase> databases) throws Exception {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            ServiceLink before = fixture.link("hong", "7");
            fixture.tell(links -> links.end(before.id(), Reason.RESEARCHER));

            assertThat(race(fixture, i -> wanted("researcher " + i, "7"))).isEqualTo(1);
            assertThat(live(fixture)).extracting(ServiceLink::researcher).doesNotContain("hong");
        }
    }

    private static List<ServiceLink> live(LinkFixture fixture) {
        return fixture.list(links -> links.ofService(SERVICE, Optional.empty(), 0, 100)).stream()
                .filter(link -> link.end().isEmpty())
                .toList();
    }

    /** How many were linked; the others were told that the account is taken. */
    private static long race(LinkFixture fixture, IntFunction<NewLink> wanted) throws Exception {
        CyclicBarrier looked = new CyclicBarrier(RACERS);
        ExecutorService threads = Executors.newFixedThreadPool(RACERS);
        try {
            List<Future<Boolean>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                NewLink link = wanted.apply(i);
                racers.add(threads.submit(() -> isLinked(fixture, link, looked)));
            }
            long won = 0;
            for (Future<Boolean> racer : racers) {
                won += racer.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
            return won;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isLinked(LinkFixture fixture, NewLink link, CyclicBarrier looked) {
        try {
            return fixture.database.withEntities(em -> {
                JpaServiceLinks links =
                        new JpaServiceLinks(LinkFixture.REALM, em, fixture.clock, (researcher, service) -> {});
                assertThat(links.current(link.researcher(), link.service())).isEmpty();
                await(looked);
                return isLinked(links, link);
            });
        } catch (AccountTakenException e) {
            return false;
        }
    }

    private static boolean isLinked(ServiceLinks links, NewLink link) {
        try {
            return links.link(link).end().isEmpty();
        } catch (AccountTakenException e) {
            // A constraint that PostgreSQL found violated would have ended the transaction, and stood in the log with
            // the account.
            assertThat(links.current(link.researcher(), link.service())).isEmpty();
            throw e;
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
