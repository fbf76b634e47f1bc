package kr.fedhub.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.AccountLinks;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A first visit whose nodes change, die and start again (cases 38, 42 and 43). */
@ExtendWith(ClusterExtension.class)
class FirstUseClusterE2E {
    private static final String NTIS = DemoService.NTIS.id();
    private static final String HONG = "NTIS-000123";

    @BeforeEach
    void servicesLinkAccounts(ClusterFederation cluster) {
        cluster.hub().sendTo(Node.A);
        cluster.federation().applyRealmConfig(TestOptions.shippedRealmConfig());
        cluster.federation().mails().clear();
    }

    @AfterEach
    void everybodyGetsInAgain(ClusterFederation cluster) {
        cluster.hub().sendTo(Node.A);
        try (AdminApi api = cluster.federation().hubApi()) {
            new AccountLinks(api).revokeAll(NTIS);
        }
        cluster.federation().applyRealmConfig();
    }

    @Test
    void aCodeThatANodeMailedBeforeItDiedIsTakenByTheOther(ClusterFederation cluster) {
        TestInstitution institution = cluster.source().join("first-use-moving");
        cluster.hub().sendTo(Node.B);
        FirstVisit visit = visit(cluster, institution).ask("gdhong");
        String code = visit.mailed();

        cluster.hub().stop(Node.B);
        cluster.hub().sendTo(Node.A);
        FirstVisit through = visit.code(code);
        cluster.hub().start(Node.B);

        assertThat(through.page().part("account-number")).contains(HONG);
    }

    @Test
    void fiveWrongCodesOnTwoNodesAreFive(ClusterFederation cluster) {
        FirstVisit visit =
                visit(cluster, cluster.source().join("first-use-guessing")).ask("gdhong");
        String wrong = visit.mailed().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 4; i++) {
            visit = visit.code(wrong);
            assertThat(visit.page().body()).as("after %d tries", i + 1).contains("id=\"code\"");
            cluster.hub().sendTo(i % 2 == 0 ? Node.B : Node.A);
        }
        visit = visit.code(wrong);

        assertThat(visit.page().body()).contains("data-problem=\"tries-used-up\"");
    }

    /** What the browser was told last was lost with the node; what the node had stored was not. */
    @Test
    void whoseNodeDiesBetweenLinkAndRedirectGoesStraightThroughTheNextTime(ClusterFederation cluster) {
        TestInstitution institution = cluster.source().join("first-use-dying");
        cluster.hub().sendTo(Node.B);
        FirstVisit visit = visit(cluster, institution).ask("gdhong");
        visit.codeAndGo(visit.mailed());
        cluster.hub().stop(Node.B);

        cluster.hub().sendTo(Node.A);
        FirstVisit next = visit(cluster, institution);
        cluster.hub().start(Node.B);

        assertThat(next.page().part("account-number")).contains(HONG);
        assertThat(links(cluster)).hasSize(1);
    }

    @Test
    void whoIsLinkedGoesStraightThroughAfterTheWholeHubWasStoppedAndStarted(ClusterFederation cluster) {
        TestInstitution institution = cluster.source().join("first-use-restarted");
        FirstVisit visit = visit(cluster, institution).ask("gdhong");
        assertThat(visit.code(visit.mailed()).isThrough()).isTrue();

        cluster.hub().stop(Node.B);
        cluster.hub().stop(Node.A);
        cluster.hub().start(Node.A);
        cluster.hub().start(Node.B);

        assertThat(visit(cluster, institution).page().part("account-number")).contains(HONG);
    }

    @Test
    void ofTwoWhoProveOneAccountOnTwoNodesAtOnceOneGetsIt(ClusterFederation cluster)
            throws InterruptedException, ExecutionException {
        List<FirstVisit> visits = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (String name : List.of("first-use-one", "first-use-two")) {
            cluster.federation().mails().clear();
            FirstVisit visit = visit(cluster, cluster.source().join(name)).ask("gdhong");
            visits.add(visit);
            codes.add(visit.mailed());
        }
        List<FirstVisit> answers = new ArrayList<>();
        ExecutorService together = Executors.newFixedThreadPool(2);
        try {
            Future<FirstVisit> one = together.submit(() -> visits.get(0).code(codes.get(0)));
            cluster.hub().sendTo(Node.B);
            Future<FirstVisit> two = together.submit(() -> visits.get(1).code(codes.get(1)));
            answers.add(one.get());
            answers.add(two.get());
        } finally {
            together.shutdown();
        }

        assertThat(answers.stream().filter(FirstVisit::isThrough)).hasSize(1);
        FirstVisit other = answers.stream()
                .filter(answer -> !answer.isThrough())
                .findFirst()
                .orElseThrow();
        assertThat(other.page().body()).contains("data-problem=\"account-taken\"");
        ReferenceId reference = other.page().reference().orElseThrow();
        try (AdminApi api = cluster.federation().hubApi()) {
            assertThat(new HubEvents(api).of(reference)).isPresent();
        }
        assertThat(links(cluster)).hasSize(1);
    }

    private static FirstVisit visit(ClusterFederation cluster, TestInstitution institution) {
        return FirstVisit.by(institution, cluster, HubClient.reading(Locale.KOREAN));
    }

    private static List<String> links(ClusterFederation cluster) {
        try (AdminApi api = cluster.federation().hubApi()) {
            return new AccountLinks(api).live(NTIS);
        }
    }
}
