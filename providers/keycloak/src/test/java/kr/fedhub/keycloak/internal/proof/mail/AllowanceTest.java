package kr.fedhub.keycloak.internal.proof.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.fedhub.core.code.TypedAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;

class AllowanceTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final SharedStore store = new SharedStore();
    private final KeycloakSession session = store.session();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 30})
    void thereAreAsManyPlacesAsWereSaid(int places) {
        Allowance allowance = new Allowance("tries", places, HOUR);
        for (int i = 0; i < places; i++) {
            assertThat(allowance.left(session)).isEqualTo(places - i);
            assertThat(allowance.take(session)).isTrue();
        }

        assertThat(allowance.left(session)).isZero();
        assertThat(allowance.take(session)).isFalse();
        assertThat(allowance.take(session)).isFalse();
    }

    @Test
    void aPlaceIsFreeAgainAfterItsTimeAndNotBefore() {
        Allowance allowance = new Allowance("tries", 2, HOUR);
        assertThat(allowance.take(session)).isTrue();
        store.pass(1800);
        assertThat(allowance.take(session)).isTrue();

        store.pass(1799);
        assertThat(allowance.take(session)).isFalse();
        store.pass(1);
        assertThat(allowance.left(session)).isEqualTo(1);
        assertThat(allowance.take(session)).isTrue();
        assertThat(allowance.take(session)).isFalse();
    }

    @Test
    void askingInVainTakesNothing() {
        Allowance allowance = new Allowance("tries", 1, HOUR);
        allowance.take(session);
        store.pass(3599);
        assertThat(allowance.take(session)).isFalse();
        store.pass(1);

        assertThat(allowance.take(session)).isTrue();
    }

    @Test
    void whatIsCountedApartDoesNotDisturbEachOther() {
        Allowance hong = new Allowance("tries hong", 1, HOUR);
        Allowance kim = new Allowance("tries kim", 1, HOUR);
        hong.take(session);

        assertThat(kim.take(session)).isTrue();
        assertThat(new Allowance("tries hong", 1, HOUR).take(session))
                .as("the same elsewhere")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 15})
    void nobodyGetsMoreByAskingAtTheSameMoment(int places) throws Exception {
        Allowance allowance = new Allowance("tries", places, HOUR);
        int threads = 16;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> taken = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                taken.add(pool.submit(() -> {
                    start.await();
                    int mine = 0;
                    for (int asked = 0; asked < 10; asked++) {
                        mine += allowance.take(store.session()) ? 1 : 0;
                    }
                    return mine;
                }));
            }
            start.countDown();
            int all = 0;
            for (Future<Integer> one : taken) {
                all += one.get(60, TimeUnit.SECONDS);
            }

            assertThat(all).isEqualTo(places);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatIsKeptTellsNobodyWhatIsCounted() {
        TypedAccount typed = new TypedAccount("hong@hanbit.ac.kr");
        new CodeLimits("realm", "ntis", "hong").codesFor(typed).take(session);

        assertThat(store.keys()).hasSize(1).allMatch(key -> key.matches("hub-code\\.[0-9a-f]{64}\\.0"));
    }

    @Test
    void oneResearcherCannotUseUpWhatAnotherMayAskFor() {
        CodeLimits hong = new CodeLimits("realm", "ntis", "hong");
        CodeLimits kim = new CodeLimits("realm", "ntis", "kim");
        TypedAccount account = new TypedAccount("hong@hanbit.ac.kr");
        while (hong.codesFor(account).take(session)
                || hong.codesOfResearcher().take(session)
                || hong.mailsFromResearcher("7").take(session)) {
            assertThat(store.keys()).hasSizeLessThan(1000);
        }

        assertThat(kim.codesFor(account).take(session)).isTrue();
        assertThat(kim.codesOfResearcher().take(session)).isTrue();
        assertThat(kim.mailsFromResearcher("7").take(session)).isTrue();
        assertThat(new CodeLimits("realm", "dataon", "hong").codesFor(account).take(session))
                .as("another service")
                .isTrue();
    }

    @Test
    void anAccountIsOneHoweverItWasTyped() {
        CodeLimits limits = new CodeLimits("realm", "ntis", "hong");
        for (String typed : List.of("hong", "HONG", "Hong", "hOng", "HonG")) {
            assertThat(limits.codesFor(new TypedAccount(typed)).take(session)).isTrue();
        }

        assertThat(limits.codesFor(new TypedAccount("hoNg")).take(session)).isFalse();
    }
}
