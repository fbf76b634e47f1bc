package kr.fedhub.keycloak.link.store;

import static kr.fedhub.keycloak.link.store.LinkFixture.OTHER_SERVICE;
import static kr.fedhub.keycloak.link.store.LinkFixture.SERVICE;
import static kr.fedhub.keycloak.link.store.LinkFixture.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.core.link.ServiceLink.Reason;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkUpkeepTest {
    private static final Duration HOUR = Duration.ofHours(1);

    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return LinkFixture.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLinkThatHasToBeProvenAgainStaysButHoldsForNobody(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            ServiceLink link = fixture.link("hong", "7");
            fixture.told();
            fixture.tell(links -> links.expire(link.id()));

            ServiceLink now =
                    fixture.ask(links -> links.current("hong", SERVICE)).orElseThrow();
            assertThat(now.provenAt()).isEqualTo(ServiceLink.UNPROVEN);
            assertThat(now.holds(fixture.clock.instant(), Optional.empty())).isFalse();
            assertThat(now.linkedAt()).isEqualTo(link.linkedAt());
            assertThat(fixture.told()).containsExactly("hong " + SERVICE);
            assertThat(fixture.link("hong", "7").holds(fixture.clock.instant(), Optional.empty()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void lastUseIsWrittenAtMostOnceAnHour(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            ServiceLink link = fixture.link("hong", "7");
            Instant linked = fixture.clock.instant();
            fixture.database.writes();

            for (Duration pause : List.of(Duration.ZERO, HOUR.minusMillis(1), Duration.ofMillis(1))) {
                fixture.clock.pass(pause);
                fixture.tell(links -> links.used(link.id()));
            }
            assertThat(fixture.database.writes()).isZero();
            assertThat(fixture.maybe(links -> links.lastUsed(link.id()))).contains(linked);

            fixture.clock.pass(Duration.ofMillis(1));
            fixture.tell(links -> links.used(link.id()));
            fixture.tell(links -> links.used(link.id()));
            assertThat(fixture.database.writes()).isEqualTo(1);
            assertThat(fixture.maybe(links -> links.lastUsed(link.id()))).contains(fixture.clock.instant());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasAgreedToLastIsKeptWithTheLink(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            ServiceLink link = fixture.link("hong", "7");
            String version = "0123456789abcdef".repeat(4);
            fixture.tell(links -> links.agree(link.id(), "first"));
            fixture.tell(links -> links.agree(link.id(), version));

            assertThat(fixture.maybe(links -> links.agreed(link.id()))).contains(version);
            ServiceLink next = fixture.link("hong", "8");
            assertThat(fixture.maybe(links -> links.agreed(next.id())))
                    .as("a new link begins anew")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void onlyLinksThatStandAreCountedThoseToBeProvenAgainToo(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            ServiceLink hong = fixture.link("hong", "7");
            ServiceLink kim = fixture.link("kim", "8");
            fixture.link("lee", "9");
            fixture.link("lee", "10");
            fixture.ask(links -> links.link(wanted("hong", OTHER_SERVICE, "7")));
            fixture.tell(links -> links.end(hong.id(), Reason.RESEARCHER));
            fixture.tell(links -> links.expire(kim.id()));

            assertThat(fixture.number(links -> links.count(SERVICE))).isEqualTo(2);
            assertThat(fixture.number(links -> links.count(OTHER_SERVICE))).isEqualTo(1);
            assertThat(fixture.number(links -> links.count("nothing"))).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void linksOfAServiceComeInPagesTheNewestFirst(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            for (int i = 0; i < 5; i++) {
                fixture.clock.pass(HOUR);
                fixture.link("researcher " + i, String.valueOf(i));
            }

            assertThat(fixture.list(links -> links.ofService(SERVICE, Optional.empty(), 1, 2)))
                    .extracting(ServiceLink::account)
                    .containsExactly("3", "2");
            assertThat(fixture.list(links -> links.ofService(SERVICE, Optional.of("1"), 0, 9)))
                    .hasSize(1);
            assertThat(fixture.list(links -> links.ofService(SERVICE, Optional.empty(), 5, 2)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEntryCostsOneStatement(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            for (int i = 0; i < 5; i++) {
                fixture.link("hong", String.valueOf(i));
            }
            fixture.database.statements();

            assertThat(fixture.account("hong")).contains("4");
            assertThat(fixture.database.statements()).isEqualTo(1);
            assertThat(fixture.account("nobody")).isEmpty();
            assertThat(fixture.database.statements()).isEqualTo(1);
            fixture.tell(links ->
                    links.used(links.current("hong", SERVICE).orElseThrow().id()));
            assertThat(fixture.database.statements())
                    .as("the row is known already")
                    .isEqualTo(1);
        }
    }
}
