package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.HubState;
import kr.fedhub.e2e.fixture.TestSource;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.Answer;
import kr.fedhub.e2e.saml.AnswerPart;
import kr.fedhub.e2e.saml.Forgery;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.ReceivedRequest;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.e2e.saml.Xml;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An assertion is good for one login (case 17). */
@WithFederation
class SamlReplayE2E {
    private static final String VICTIM = "victim@alpha.example";

    private DemoFederation federation;
    private TestSource source;
    private TestInstitution alpha;
    private LoginTrial trial;

    @BeforeEach
    void choose(DemoFederation federation, TestSource source) {
        this.federation = federation;
        this.source = source;
        alpha = source.institution("alpha");
        trial = new LoginTrial(federation, alpha);
    }

    @Test
    void theSameAnswerDoesNothingASecondTimeInTheSameBrowser() {
        HubClient victim = HubClient.reading(Locale.KOREAN);
        Answer used = used(victim);
        try (AdminApi api = federation.hubApi()) {
            HubState before = HubState.of(api);

            victim.send(used);

            assertThat(HubState.of(api)).isEqualTo(before);
        }
    }

    @Test
    void theSameAnswerDoesNothingInAnotherBrowser() {
        Answer used = used(HubClient.reading(Locale.KOREAN));

        trial.refusedWhen(RefusalReason.RESTART, attacker -> attacker.send(used));
    }

    @Test
    void aUsedAnswerDoesNotFitTheAttackersOwnLogin() {
        Answer used = used(HubClient.reading(Locale.KOREAN));
        alpha.answersWith(request -> new Answer(used.destination(), used.xml(), request.relayState()));

        trial.refused(RefusalReason.UNSOLICITED);
    }

    @Test
    void aUsedAssertionDoesNotFitIntoAnAnswerOfTheAttackers() {
        ReceivedRequest first = stopped(HubClient.reading(Locale.KOREAN));
        alpha.answersWith(request -> alpha.answerTo(request)
                .signed()
                .whenSigned(document -> {
                    document.getDocumentElement()
                            .removeChild(Xml.child(document.getDocumentElement(), "Assertion")
                                    .orElseThrow());
                    return Forgery.assertionAfter(alpha.answerTo(first)
                                    .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, VICTIM)
                                    .signed(AnswerPart.ASSERTION))
                            .apply(document);
                })
                .build());

        trial.refused(RefusalReason.CONFIRMATION);
    }

    @Test
    void anInstitutionThatUsesAnAssertionsIdTwiceIsRefused() {
        String id = "_" + UUID.randomUUID();
        trial.accepted(VICTIM, answer -> answer.ids("_" + UUID.randomUUID(), id));

        trial.refused(RefusalReason.REPLAY, answer -> answer.ids("_" + UUID.randomUUID(), id));
    }

    /** An answer with which the victim has logged in. */
    private Answer used(HubClient victim) {
        Answer answer = alpha.answerTo(stopped(victim))
                .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, VICTIM)
                .build();
        assertThat(victim.send(answer).text()).contains("계정번호");
        return answer;
    }

    private ReceivedRequest stopped(HubClient browser) {
        alpha.answers(answer -> answer);
        trial.stopBeforeTheHub(browser, source.endpoint());
        return alpha.lastRequest();
    }
}
