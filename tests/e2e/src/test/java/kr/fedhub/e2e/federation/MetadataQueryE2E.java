package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.Aggregate;
import kr.fedhub.e2e.saml.Credential;
import kr.fedhub.e2e.saml.FederationServer;
import kr.fedhub.e2e.saml.FederationServer.Fault;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.e2e.saml.TestMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A source that is asked for one institution at a time, when somebody wants to log in there. */
@WithFederation
class MetadataQueryE2E {
    /** The hub waits three seconds; the rest is for a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private DemoFederation hub;
    private OwnFederation federation;
    private TestInstitution alpha;

    @BeforeEach
    void aSourceThatAnswersQueries(DemoFederation demo) {
        hub = demo;
        federation = new OwnFederation(demo, Map.of("metadataType", "query"));
        alpha = federation.institution("alpha");
    }

    @AfterEach
    void isRemoved() {
        federation.close();
    }

    @Test
    void anInstitutionIsAskedForAtTheFirstLoginAndKnownFromThenOn() {
        federation.server().publish(alpha.metadata());
        assertThat(federation.source().member(alpha.alias())).isEmpty();

        String account = account(logIn(alpha));

        assertThat(federation
                        .source()
                        .member(alpha.alias())
                        .orElseThrow()
                        .path("status")
                        .asText())
                .isEqualTo("LIVE");
        assertThat(account(logIn(alpha))).isEqualTo(account);
        assertThat(new LoginTrial(hub, alpha).accepted()).isEqualTo(account);
        assertThat(federation.server().queried()).isEqualTo(1);
    }

    /** What a publisher says that is not to be believed, or of no use. */
    enum UselessAnswer {
        NOT_FOUND,
        ANOTHER_INSTITUTION,
        WRONG_SIGNATURE,
        EXPIRED,
        WEB_PAGE,
        DOWN,
        HANGING
    }

    @ParameterizedTest
    @EnumSource
    void withoutABelievableAnswerTheResearcherChoosesAgain(UselessAnswer useless) {
        TestInstitution known = federation.institution("known");
        federation.server().publish(known.metadata());
        logIn(known);
        prepare(useless);
        Instant begin = Instant.now();

        Page page = logIn(alpha);

        assertThat(Duration.between(begin, Instant.now())).isLessThan(PATIENCE);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.part("asking-service")).isPresent();
        assertThat(page.part("refusal")).isEmpty();
        assertThat(federation.source().member(alpha.alias())).isEmpty();
        account(logIn(known));
    }

    @Test
    void aHintThatIsNoEntityIdIsNotAskedFor() {
        HubClient browser = HubClient.reading(Locale.KOREAN);

        Page page = browser.open(HubClient.hintedByEntity(browser.start(hub, DemoService.SCIENCEON), "../admin"));

        assertThat(page.part("asking-service")).isPresent();
        assertThat(federation.server().queried()).isZero();
    }

    private void prepare(UselessAnswer useless) {
        FederationServer server = federation.server();
        switch (useless) {
            case NOT_FOUND -> server.publish();
            case ANOTHER_INSTITUTION ->
                server.answerAbout(
                        alpha.entityId(),
                        TestMember.of("https://elsewhere.example/idp")
                                .signsWith(alpha.credential())
                                .signOn(Binding.REDIRECT, "https://elsewhere.example/sso"));
            case WRONG_SIGNATURE ->
                server.signWith(Credential.rsa("somebody else")).publish(alpha.metadata());
            case EXPIRED ->
                server.publish(
                        Aggregate.of(alpha.metadata()).validUntil(Instant.now().minusSeconds(60)));
            case WEB_PAGE -> server.fault(Fault.HTML);
            case DOWN -> server.fault(Fault.DOWN);
            case HANGING -> server.fault(Fault.HANGING);
        }
    }

    private Page logIn(TestInstitution institution) {
        HubClient browser = HubClient.reading(Locale.KOREAN);
        return browser.open(
                HubClient.hintedByEntity(browser.start(hub, DemoService.SCIENCEON), institution.entityId()));
    }

    private static String account(Page page) {
        assertThat(page.part("account-number")).as(page.text()).isPresent();
        return page.part("account-number").orElseThrow();
    }
}
