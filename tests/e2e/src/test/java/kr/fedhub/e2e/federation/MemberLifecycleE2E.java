package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.Credential;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.e2e.saml.TestMember;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Institutions that go, come back, stand in two federations or move from one to another (cases 11 and 13). */
@WithFederation
class MemberLifecycleE2E {
    private static final String REGISTRAR = "https://federation.example.org";
    private static final String OTHER_REGISTRAR = "https://other-registrar.example.org";

    private final Deque<OwnFederation> federations = new ArrayDeque<>();
    private DemoFederation hub;

    @BeforeEach
    void theHub(DemoFederation demo) {
        hub = demo;
    }

    @AfterEach
    void areRemoved() {
        federations.forEach(OwnFederation::close);
    }

    @Test
    void anInstitutionThatVanishesRefusesItsResearchersAndKeepsThem() {
        OwnFederation federation = federation(Map.of("vanishPercent", "100"));
        TestInstitution stays = federation.institution("stays");
        TestInstitution goes = federation.institution("goes");
        federation.bring(stays, goes);
        LoginTrial trial = new LoginTrial(hub, goes);
        String account = trial.accepted();

        trial.refusedWhen(RefusalReason.DEPARTED_INSTITUTION, browser -> {
            federation.bring(stays, goes);
            trial.stopBeforeTheHub(browser, federation.source().endpoint());
            federation.bring(stays);
            return sendAnswer(browser, goes);
        });
        trial.refused(RefusalReason.DEPARTED_INSTITUTION);
        assertThat(status(federation, goes)).isEqualTo("DEPARTED");
        new LoginTrial(hub, stays).accepted();

        federation.bring(stays, goes);
        assertThat(trial.accepted()).isEqualTo(account);
    }

    @Test
    void ofTwoFederationsTheOneThatGoesFirstAnswers() {
        OwnFederation second = federation(Map.of("precedence", "60"));
        OwnFederation first = federation(Map.of("precedence", "50"));
        TestInstitution alpha = first.institution("alpha");
        Credential foreign = Credential.rsa("foreign");
        second.server()
                .publish(TestMember.of(alpha.entityId())
                        .signsWith(foreign)
                        .signOn(Binding.REDIRECT, "https://elsewhere.example/sso"));
        second.source().refresh();
        assertThat(member(first, alpha).path("source").asText()).isEqualTo(second.alias());

        first.bring(alpha);

        assertThat(first.source().members(alpha.entityId())).hasSize(1);
        assertThat(member(first, alpha).path("source").asText()).isEqualTo(first.alias());
        new LoginTrial(hub, alpha).accepted();
        new LoginTrial(hub, alpha)
                .refused(RefusalReason.SIGNATURE, answer -> answer.signer(signer -> signer.with(foreign)));
    }

    @Test
    void entityIdsThatPeopleCannotTellApartAreOneInstitution() {
        OwnFederation federation = federation(Map.of());
        TestInstitution alpha = federation.institution("alpha");
        String upperCase = alpha.entityId().toUpperCase(Locale.ROOT).replace("HTTPS", "https");
        TestMember lookAlike = TestMember.of(upperCase)
                .signsWith(Credential.rsa("look-alike"))
                .signOn(Binding.REDIRECT, "https://elsewhere.example/sso");

        federation.server().publish(alpha.metadata(), lookAlike);
        federation.source().refresh();

        assertThat(federation.source().members(alpha.domain())).hasSize(1);
        new LoginTrial(hub, alpha).accepted();
    }

    @Test
    void anotherFederationTakesAnInstitutionOverOnlyWhenAnOperatorAccepts() {
        OwnFederation old = federation(Map.of("precedence", "50"));
        TestInstitution alpha = old.institution("alpha");
        old.bring(alpha);
        LoginTrial trial = new LoginTrial(hub, alpha);
        String account = trial.accepted();
        OwnFederation next = federation(Map.of("precedence", "40"));

        next.bring(alpha);

        assertThat(status(next, alpha)).isEqualTo("HELD");
        trial.refused(RefusalReason.HELD_INSTITUTION);

        next.source().accept(alpha.alias(), REGISTRAR);
        assertThat(status(next, alpha)).isEqualTo("LIVE");
        assertThat(trial.accepted()).isEqualTo(account);
    }

    @Test
    void anotherRegistrarIsHeldUntilAnOperatorAcceptsIt() {
        OwnFederation federation = federation(Map.of());
        TestInstitution alpha = federation.institution("alpha");
        federation.bring(alpha);
        LoginTrial trial = new LoginTrial(hub, alpha);
        String account = trial.accepted();

        alpha.metadata().registeredBy(OTHER_REGISTRAR);
        federation.bring(alpha);
        trial.refused(RefusalReason.HELD_INSTITUTION);

        federation.source().accept(alpha.alias(), OTHER_REGISTRAR);
        assertThat(trial.accepted()).isEqualTo(account);
    }

    private OwnFederation federation(Map<String, String> settings) {
        OwnFederation federation = new OwnFederation(hub, settings);
        federations.push(federation);
        return federation;
    }

    private static Page sendAnswer(HubClient browser, TestInstitution institution) {
        return browser.send(institution
                .answerTo(institution.lastRequest())
                .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "person@" + institution.domain())
                .build());
    }

    private static JsonNode member(OwnFederation federation, TestInstitution institution) {
        return federation.source().member(institution.alias()).orElseThrow();
    }

    private static String status(OwnFederation federation, TestInstitution institution) {
        return member(federation, institution).path("status").asText();
    }
}
