package kr.fedhub.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.discovery.DiscoveryApi;
import kr.fedhub.e2e.fixture.HubState;
import kr.fedhub.e2e.saml.Answer;
import kr.fedhub.e2e.saml.FederationServer.Fault;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.ReceivedRequest;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on one node holds on the other (cases 6, 17 and 48). */
@ExtendWith(ClusterExtension.class)
class ClusterE2E {
    private final ClusterFederation cluster;
    private final ClusterSource source;

    ClusterE2E(ClusterFederation cluster) {
        this.cluster = cluster;
        this.source = cluster.source();
    }

    @AfterEach
    void everythingWorksAgain() {
        source.server().fault(Fault.NONE);
        cluster.hub().sendTo(Node.A);
    }

    @Test
    void theNodesTalkToEachOtherOverTheLoopbackAddressAlone() {
        assertThat(cluster.hub().log(Node.B)).contains("Received new cluster view", "(2)", "127.0.0.1:");
    }

    @ParameterizedTest
    @EnumSource
    void aRefreshOnOneNodeIsLiveOnBoth(Node refreshing) {
        cluster.hub().sendTo(refreshing);
        TestInstitution institution = source.join(refreshing == Node.A ? "joined-at-a" : "joined-at-b");

        for (Node node : Node.values()) {
            assertThat(logIn(node, institution)).as("node " + node).matches(ClusterE2E::isLoggedIn);
        }
    }

    @Test
    void anAnswerThatOneNodeAcceptedIsRefusedByTheOther() {
        TestInstitution institution = source.join("replayed");
        AtomicReference<Answer> answer = new AtomicReference<>();
        institution.answersWith(request -> {
            Answer sent = answerTo(institution, request, "_" + UUID.randomUUID());
            answer.set(sent);
            return sent;
        });
        HubClient browser = HubClient.reading(Locale.KOREAN);
        assertThat(logIn(browser, Node.A, institution)).matches(ClusterE2E::isLoggedIn);
        HubState before = state();

        cluster.hub().sendTo(Node.B);
        Answer accepted = Objects.requireNonNull(answer.get());
        Page same = browser.send(accepted);
        Page other = HubClient.reading(Locale.KOREAN).send(accepted);

        assertThat(same.part("refusal")).isPresent();
        assertThat(other.part("refusal")).isPresent();
        assertThat(state()).isEqualTo(before);
    }

    /** Even when the institution itself sends it, in answer to another login. */
    @Test
    void anAssertionThatOneNodeAcceptedIsRefusedByTheOther() {
        TestInstitution institution = source.join("repeating");
        String assertionId = "_" + UUID.randomUUID();
        institution.answersWith(request -> answerTo(institution, request, assertionId));
        assertThat(logIn(Node.A, institution)).matches(ClusterE2E::isLoggedIn);
        HubState before = state();

        Page refused = logIn(Node.B, institution);

        assertThat(refused).matches(page -> isRefused(page, RefusalReason.REPLAY));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aBlockOnOneNodeStopsLoginsOnTheOtherAtOnce() {
        TestInstitution institution = source.join("compromised");
        LoginUnderWay underWay = LoginUnderWay.through(Node.B, cluster, institution);
        cluster.hub().sendTo(Node.A);

        source.metadata().block(institution.alias(), "drill");

        assertThat(logIn(Node.B, institution)).matches(page -> isRefused(page, RefusalReason.BLOCKED_INSTITUTION));
        assertThat(underWay.end()).matches(page -> isRefused(page, RefusalReason.BLOCKED_INSTITUTION));
        source.metadata().unblock(institution.alias());
        assertThat(logIn(Node.B, institution)).matches(ClusterE2E::isLoggedIn);
    }

    @Test
    void aNodeThatStartsWhileTheSourceIsDownUsesTheLastGoodCopy() {
        TestInstitution institution = source.join("kept");
        source.server().fault(Fault.DOWN);

        cluster.hub().stop(Node.B);
        cluster.hub().start(Node.B);

        cluster.hub().sendTo(Node.B);
        assertThat(new DiscoveryApi(cluster.federation())
                        .search(institution.domain())
                        .body())
                .as("the first question to it")
                .contains(institution.alias());
        assertThat(logIn(Node.B, institution)).matches(ClusterE2E::isLoggedIn);
    }

    @Test
    void theLastGoodCopyIsUsedUntilItsOwnEndAndNoLonger() {
        TestInstitution institution = source.join("ending");
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        source.publish(aggregate -> aggregate.validUntil(end));
        source.server().fault(Fault.DOWN);
        assertThat(logIn(Node.B, institution)).matches(ClusterE2E::isLoggedIn);

        await().atMost(Duration.ofMinutes(3)).until(() -> Instant.now().isAfter(end));

        for (Node node : Node.values()) {
            assertThat(logIn(node, institution))
                    .as("node " + node)
                    .matches(page -> isRefused(page, RefusalReason.EXPIRED_INSTITUTION));
        }
        source.server().fault(Fault.NONE);
        source.publish(aggregate -> aggregate);
        assertThat(logIn(Node.A, institution)).matches(ClusterE2E::isLoggedIn);
    }

    @Test
    void aLoginThatBeganOnANodeThatIsGoneEndsOnTheOther() {
        TestInstitution institution = source.join("moving");
        LoginUnderWay underWay = LoginUnderWay.through(Node.B, cluster, institution);

        cluster.hub().stop(Node.B);
        cluster.hub().sendTo(Node.A);
        Page page = underWay.end();
        cluster.hub().start(Node.B);

        assertThat(page).matches(ClusterE2E::isLoggedIn);
    }

    private Page logIn(Node node, TestInstitution institution) {
        return logIn(HubClient.reading(Locale.KOREAN), node, institution);
    }

    private Page logIn(HubClient browser, Node node, TestInstitution institution) {
        cluster.hub().sendTo(node);
        return browser.logIn(cluster.federation(), DemoService.SCIENCEON, institution.alias());
    }

    private static Answer answerTo(TestInstitution institution, ReceivedRequest request, String assertionId) {
        return institution
                .answerTo(request)
                .ids("_" + UUID.randomUUID(), assertionId)
                .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "one@" + institution.domain())
                .attribute(SamlAttribute.DISPLAY_NAME, "홍길동")
                .build();
    }

    private HubState state() {
        try (AdminApi api = cluster.federation().hubApi()) {
            return HubState.of(api);
        }
    }

    private static boolean isLoggedIn(Page page) {
        return page.part("account-number").isPresent();
    }

    private static boolean isRefused(Page page, RefusalReason reason) {
        return page.body().contains("data-reason=\"" + reason.suffix() + "\"");
    }
}
