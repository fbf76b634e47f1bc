package kr.fedhub.keycloak.link.store;

import static kr.fedhub.keycloak.link.store.LinkFixture.OTHER_SERVICE;
import static kr.fedhub.keycloak.link.store.LinkFixture.SERVICE;
import static kr.fedhub.keycloak.link.store.LinkFixture.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.core.link.ServiceLink.End;
import kr.fedhub.core.link.ServiceLink.Reason;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import kr.fedhub.keycloak.link.AccountTakenException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpaServiceLinksTest {
    private static final Duration HOUR = Duration.ofHours(1);

    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return LinkFixture.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsLinkedIsFoundAgain(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            ServiceLink link = fixture.link("hong", "한빛 account+7@a.kr");

            assertThat(link.account()).isEqualTo("한빛 account+7@a.kr");
            assertThat(link.institution()).contains("hanbit");
            assertThat(link.assurance()).contains("urn:loa:2");
            assertThat(link.provenAt()).isEqualTo(fixture.clock.instant()).isEqualTo(link.linkedAt());
            assertThat(link.end()).isEmpty();
            assertThat(fixture.maybe(links -> links.current("hong", SERVICE))).contains(link);
            assertThat(fixture.find(link.id())).isEqualTo(link);
            assertThat(fixture.list(links -> links.of("hong"))).containsExactly(link);
            assertThat(fixture.maybe(links -> links.current("hong", OTHER_SERVICE)))
                    .isEmpty();
            assertThat(fixture.maybe(links -> links.current("kim", SERVICE))).isEmpty();
            assertThat(fixture.maybe(links -> links.agreed(link.id()))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anAccountBelongsToOneResearcher(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            fixture.link("hong", "7");
            fixture.told();

            assertThatExceptionOfType(AccountTakenException.class)
                    .isThrownBy(() -> fixture.link("kim", "7"))
                    .withMessageNotContainingAny("7", "kim", "hong");
            assertThat(fixture.account("hong")).contains("7");
            assertThat(fixture.account("kim")).isEmpty();
            assertThat(fixture.told()).isEmpty();
            fixture.ask(links -> links.link(wanted("kim", OTHER_SERVICE, "7")));
            assertThat(fixture.told()).containsExactly("kim " + OTHER_SERVICE);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoIsRefusedAnAccountKeepsTheOneOfBefore(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            fixture.link("hong", "7");
            ServiceLink before = fixture.link("kim", "8");

            assertThatExceptionOfType(AccountTakenException.class).isThrownBy(() -> fixture.link("kim", "7"));

            assertThat(fixture.find(before.id())).isEqualTo(before);
            assertThat(fixture.list(links -> links.of("kim"))).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aNewLinkEndsTheOneOfBefore(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            ServiceLink first = fixture.link("hong", "7");
            fixture.clock.pass(HOUR);
            ServiceLink second = fixture.link("hong", "8");

            Instant now = fixture.clock.instant();
            assertThat(fixture.account("hong")).contains("8");
            assertThat(fixture.find(first.id()).end()).contains(new End(now, Reason.REPLACED));
            assertThat(fixture.list(links -> links.of("hong")))
                    .extracting(ServiceLink::id)
                    .containsExactly(second.id(), first.id());
            assertThat(fixture.told()).containsExactly("hong " + SERVICE, "hong " + SERVICE);
            assertThat(fixture.link("kim", "7").account()).as("7 is free").isEqualTo("7");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theSameAccountIsProvenAgainAsOftenAsItsOwnerLikes(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            for (int i = 0; i < 4; i++) {
                fixture.link("hong", "7");
            }

            assertThat(fixture.account("hong")).contains("7");
            assertThat(fixture.number(links -> links.count(SERVICE))).isEqualTo(1);
            assertThat(fixture.list(links -> links.of("hong"))).hasSize(4);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatHasEndedFreesTheAccountAndStaysAsItIs(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            ServiceLink link = fixture.link("hong", "7");
            fixture.told();
            fixture.tell(links -> links.end(link.id(), Reason.OPERATOR));
            End end = new End(fixture.clock.instant(), Reason.OPERATOR);
            assertThat(fixture.told()).containsExactly("hong " + SERVICE);
            fixture.clock.pass(HOUR);
            fixture.tell(links -> links.end(link.id(), Reason.RESEARCHER));
            fixture.tell(links -> links.expire(link.id()));
            fixture.tell(links -> links.used(link.id()));

            assertThat(fixture.told()).as("nothing changed").isEmpty();
            assertThat(fixture.find(link.id()).end()).contains(end);
            assertThat(fixture.find(link.id()).provenAt()).isEqualTo(link.provenAt());
            assertThat(fixture.account("hong")).isEmpty();
            assertThat(fixture.link("kim", "7").end()).isEmpty();
            assertThat(fixture.find(link.id()).researcher()).isEqualTo("hong");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anAccountHasAtMost255Characters(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            String longest = "가".repeat(255);
            fixture.link("hong", longest);
            fixture.told();

            assertThat(fixture.account("hong")).contains(longest);
            for (String wrong : new String[] {"a".repeat(256), "", " ", "\n"}) {
                assertThatIllegalArgumentException().isThrownBy(() -> fixture.link("hong", wrong));
            }
            assertThat(fixture.account("hong")).as("the link of before").contains(longest);
            assertThat(fixture.told()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void accountsAreToldApartByEveryCharacter(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            String[] accounts = {"abc", "ABC", "abc ", " abc", "ａbc", "abc'--", "%", "_", "live"};
            for (int i = 0; i < accounts.length; i++) {
                fixture.link("researcher " + i, accounts[i]);
            }

            for (int i = 0; i < accounts.length; i++) {
                String account = accounts[i];
                assertThat(fixture.list(links -> links.ofService(SERVICE, Optional.of(account), 0, 10)))
                        .extracting(ServiceLink::researcher)
                        .containsExactly("researcher " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatTheDatabaseCannotTakeIsNotCalledTaken(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> fixture.ask(links -> links.link(wanted("hong", "service ".repeat(10), "7"))));
            assertThat(fixture.list(links -> links.of("hong"))).isEmpty();
            assertThat(fixture.told()).isEmpty();
        }
    }
}
