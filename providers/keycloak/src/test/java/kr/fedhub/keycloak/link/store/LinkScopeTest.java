package kr.fedhub.keycloak.link.store;

import static kr.fedhub.keycloak.link.store.LinkFixture.OTHER_REALM;
import static kr.fedhub.keycloak.link.store.LinkFixture.OTHER_SERVICE;
import static kr.fedhub.keycloak.link.store.LinkFixture.REALM;
import static kr.fedhub.keycloak.link.store.LinkFixture.SERVICE;
import static kr.fedhub.keycloak.link.store.LinkFixture.wanted;
import static org.assertj.core.api.Assertions.assertThat;

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

class LinkScopeTest {
    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return LinkFixture.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anotherRealmSeesAndChangesNothing(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            ServiceLink link = fixture.link("hong", "7");
            fixture.tell(links -> links.agree(link.id(), "version"));
            fixture.told();

            fixture.tell(OTHER_REALM, links -> {
                links.end(link.id(), Reason.OPERATOR);
                links.expire(link.id());
                links.agree(link.id(), "changed");
                links.used(link.id());
                assertThat(links.find(link.id())).isEmpty();
                assertThat(links.lastUsed(link.id())).isEmpty();
                assertThat(links.agreed(link.id())).isEmpty();
                assertThat(links.current("hong", SERVICE)).isEmpty();
                assertThat(links.of("hong")).isEmpty();
                assertThat(links.ofService(SERVICE, Optional.of("7"), 0, 9)).isEmpty();
                assertThat(links.count(SERVICE)).isZero();
            });

            assertThat(fixture.told()).isEmpty();
            assertThat(fixture.find(link.id())).isEqualTo(link);
            assertThat(fixture.maybe(links -> links.agreed(link.id()))).contains("version");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anIdentifierThatIsNoneChangesNothing(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            ServiceLink link = fixture.link("hong", "7");
            fixture.told();
            for (String id : List.of("", "none", "live", "' or 1=1", "a".repeat(5000))) {
                fixture.tell(links -> links.end(id, Reason.OPERATOR));
                fixture.tell(links -> links.expire(id));
                fixture.tell(links -> links.agree(id, "version"));
                fixture.tell(links -> links.used(id));
                assertThat(fixture.maybe(links -> links.find(id))).isEmpty();
            }

            assertThat(fixture.told()).isEmpty();
            assertThat(fixture.find(link.id())).isEqualTo(link);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRemovedResearcherAndARemovedRealmLeaveNothing(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            fixture.link("hong", "6");
            fixture.link("hong", "7");
            fixture.link("kim", "8");
            fixture.ask(OTHER_REALM, links -> links.link(wanted("hong", OTHER_SERVICE, "7")));

            remove(fixture, "hong");
            assertThat(fixture.list(links -> links.of("hong"))).isEmpty();
            assertThat(fixture.account("kim")).contains("8");
            assertThat(fixture.database.rows("HubServiceLink")).isEqualTo(2);
            assertThat(fixture.link("lee", "7").account()).as("it is free").isEqualTo("7");

            fixture.database.withEntities(em -> {
                LinkTables.removeRealm(em, REALM);
                return true;
            });
            assertThat(fixture.database.rows("HubServiceLink")).isEqualTo(1);
            assertThat(fixture.list(OTHER_REALM, links -> links.of("hong"))).hasSize(1);
        }
    }

    private static void remove(LinkFixture fixture, String researcher) {
        fixture.database.withEntities(em -> {
            LinkTables.removeResearcher(em, REALM, researcher);
            return true;
        });
    }
}
