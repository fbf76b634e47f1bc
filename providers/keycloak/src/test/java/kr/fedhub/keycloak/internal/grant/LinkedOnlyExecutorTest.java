package kr.fedhub.keycloak.internal.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.ClientModel;
import org.keycloak.services.clientpolicy.context.LogoutRequestContext;

class LinkedOnlyExecutorTest {
    private final TestHub hub = new TestHub();

    static Stream<Arguments> everyWayAndStanding() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(Standing.values()).map(standing -> Arguments.of(way, standing)));
    }

    static Stream<Arguments> everyWayThatSeesAnAudience() {
        return Way.thatSeeAnAudience()
                .flatMap(way -> Stream.of(Standing.values()).map(standing -> Arguments.of(way, standing)));
    }

    @ParameterizedTest
    @MethodSource("everyWayAndStanding")
    void aServiceGetsATokenOnlyWithALinkThatHolds(Way way, Standing standing) throws Exception {
        ClientModel service = standing.at(hub, "ntis");

        assertThat(way.errorOf(hub, service, Optional.of(TestHub.HONG)))
                .isEqualTo(standing.mayEnter ? Optional.empty() : Optional.of(way.error));
    }

    @ParameterizedTest
    @MethodSource("everyWayThatSeesAnAudience")
    void aTokenIsGoodOnlyAtServicesWithALinkThatHolds(Way way, Standing standing) throws Exception {
        ClientModel asking = hub.service("scienceon", "");
        standing.at(hub, "ntis");

        assertThat(way.errorOf(hub, asking, Optional.of(TestHub.HONG), "account", "https://api.example.org", "ntis"))
                .isEqualTo(standing.mayEnter ? Optional.empty() : Optional.of(way.error));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobodyKnownGetsATokenForALinkingService(Way way) throws Exception {
        ClientModel service = Standing.LINKED.at(hub, "ntis");

        assertThat(way.errorOf(hub, service, Optional.empty())).contains(way.error);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aServicesOwnAccountNeedsNoLink(Way way) throws Exception {
        ClientModel service = Standing.UNLINKED.at(hub, "ntis");

        assertThat(way.errorOf(hub, service, Optional.of(TestHub.MACHINE))).isEmpty();
        assertThat(hub.queries()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aServiceWithoutLinksCostsNoQueryAndAnotherOneCostsOne(Way way) throws Exception {
        way.errorOf(hub, Standing.NOT_WANTED.at(hub, "scienceon"), Optional.of(TestHub.HONG), "account");
        assertThat(hub.queries()).isZero();

        way.errorOf(hub, Standing.LINKED.at(hub, "ntis"), Optional.of(TestHub.HONG), "ntis", "account");
        assertThat(hub.queries()).isEqualTo(1);
    }

    /** A link at one service opens no other. */
    @ParameterizedTest
    @MethodSource("kr.fedhub.keycloak.internal.grant.Way#thatSeeAnAudience")
    void oneOfSeveralServicesWithoutALinkIsEnoughToRefuse(Way way) throws Exception {
        ClientModel asking = Standing.LINKED.at(hub, "dataon");
        Standing.LINKED.at(hub, "ntis");
        Standing.UNLINKED.at(hub, "edison");

        assertThat(way.errorOf(hub, asking, Optional.of(TestHub.HONG), "ntis")).isEmpty();
        assertThat(way.errorOf(hub, asking, Optional.of(TestHub.HONG), "ntis", "edison"))
                .contains(way.error);
    }

    @Test
    void otherEventsPass() throws Exception {
        hub.login(Standing.UNLINKED.at(hub, "ntis"), Optional.of(TestHub.HONG));

        new LinkedOnlyExecutor(hub.session()).executeOnEvent(Way.make(LogoutRequestContext.class));

        assertThat(hub.queries()).isZero();
    }
}
