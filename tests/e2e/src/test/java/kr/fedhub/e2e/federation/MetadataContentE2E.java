package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.MetadataSource.Refreshed;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.TestSource;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.Aggregate;
import kr.fedhub.e2e.saml.FederationServer.Fault;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.e2e.saml.TestMember;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.realm.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a document whose signature holds: what is held, left out or run out (cases 6, 9, 10 and 14). */
@WithFederation
class MetadataContentE2E {
    private static final Duration A_MOMENT = Duration.ofSeconds(15);
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String TURNED_ROUND = "\u202etxet\u2066";

    private DemoFederation hub;
    private OwnFederation federation;
    private TestInstitution alpha;

    @BeforeEach
    void aFederation(DemoFederation demo) {
        hub = demo;
        federation = new OwnFederation(demo);
        alpha = federation.institution("alpha");
    }

    @AfterEach
    void isRemoved() {
        federation.close();
    }

    @Test
    void aDocumentThatDropsManyMembersWaitsForTheRelease() {
        TestInstitution beta = federation.institution("beta");
        federation.bring(alpha, beta);
        logIn(beta);

        federation.server().publish(alpha.metadata());

        assertThat(federation.source().refresh()).isEqualTo(new Refreshed("held", ""));
        JsonNode state = federation.source().state();
        assertThat(state.at("/live/members").asInt()).isEqualTo(2);
        assertThat(state.at("/held/members").asInt()).isEqualTo(1);
        assertThat(state.at("/held/reason").asText()).contains("1 of 2 members");
        logIn(beta);
        String live = state.at("/live/digest").asText();
        assertThatThrownBy(() -> federation.source().release(live)).isInstanceOf(ConfigException.class);

        federation.source().release(state.at("/held/digest").asText());

        logIn(alpha);
        new LoginTrial(hub, beta).refused(RefusalReason.DEPARTED_INSTITUTION);
    }

    @Test
    void whenTheLiveDocumentEndsOnlyItsOwnInstitutionsAreRefused(TestSource other) {
        Instant end = Instant.now().plus(A_MOMENT).truncatedTo(ChronoUnit.SECONDS);
        federation.server().publish(Aggregate.of(alpha.metadata()).validUntil(end));
        federation.refresh();
        federation.server().fault(Fault.DOWN);

        await().atMost(A_MOMENT.multipliedBy(2)).until(() -> status(alpha).equals("EXPIRED"));

        assertThat(Instant.now()).isAfterOrEqualTo(end);
        new LoginTrial(hub, alpha).refused(RefusalReason.EXPIRED_INSTITUTION);
        new LoginTrial(hub, other.institution("alpha")).accepted("other@alpha.example", answer -> answer);

        federation.server().fault(Fault.NONE);
        federation.bring(alpha);
        logIn(alpha);
    }

    @Test
    void brokenInstitutionsAreLeftOutWithTheirReasonsAndTakeNobodyElseDown() {
        Aggregate aggregate = Aggregate.of(alpha.metadata());
        for (BrokenMember broken : BrokenMember.values()) {
            aggregate = aggregate.with(broken.metadata().xml());
        }
        federation.server().publish(aggregate);

        federation.refresh();

        Map<String, String> skipped = federation.source().skipped();
        assertThat(skipped).hasSize(BrokenMember.values().length);
        assertThat(Arrays.asList(BrokenMember.values()))
                .allSatisfy(broken -> assertThat(skipped.get(broken.entityId())).contains(broken.reason()))
                .allSatisfy(broken -> assertThat(
                                federation.source().member(broken.metadata().alias()))
                        .isEmpty());
        assertThat(federation.source().state().at("/live/members").asInt()).isEqualTo(1);
        logIn(alpha);
    }

    @Test
    void anInstitutionsNameIsTextAndReadsInOneDirection() {
        String name = "Mallory " + SCRIPT + TURNED_ROUND;
        alpha.metadata().name("ko", name).name("en", name);
        federation.bring(alpha);
        logIn(alpha);
        federation.source().block(alpha.alias(), "a page with its name is wanted");

        Page page = new LoginTrial(hub, alpha).refused(RefusalReason.BLOCKED_INSTITUTION);

        assertThat(page.part("institution")).hasValue("Mallory " + SCRIPT + "txet");
        assertThat(page.body() + discovery().body()).doesNotContain(SCRIPT, "\u202e", "\u2066");
    }

    @Test
    void picturesAndPagesThatMayNotBeShownAreLeftOut() {
        TestMember metadata = alpha.metadata().errorUrl("javascript:alert(1)");
        String logos = logo("")
                + logo("javascript:alert(2)")
                + logo("http://plain.example/logo.png")
                + logo("https://192.168.0.1/logo.png")
                + logo("data:image/png;base64," + "A".repeat(1 << 20));
        federation
                .server()
                .publish(Aggregate.of().with(metadata.xml().replace("</mdui:UIInfo>", logos + "</mdui:UIInfo>")));
        federation.refresh();

        logIn(alpha);

        assertThat(discovery().body())
                .doesNotContain("javascript:alert", "plain.example", "192.168.0.1")
                .hasSizeLessThan(1 << 20);
        federation.source().block(alpha.alias(), "a page with its contacts is wanted");
        assertThat(new LoginTrial(hub, alpha)
                        .refused(RefusalReason.BLOCKED_INSTITUTION)
                        .body())
                .doesNotContain("javascript:alert");
    }

    private static String logo(String address) {
        return "<mdui:Logo height=\"80\" width=\"80\">" + address + "</mdui:Logo>";
    }

    private void logIn(TestInstitution institution) {
        new LoginTrial(hub, institution).accepted();
    }

    private Page discovery() {
        HubClient reader = HubClient.reading(Locale.ENGLISH);
        return reader.open(reader.start(hub, DemoService.SCIENCEON));
    }

    private String status(TestInstitution institution) {
        return federation
                .source()
                .member(institution.alias())
                .orElseThrow()
                .path("status")
                .asText();
    }
}
