package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.HubState;
import kr.fedhub.e2e.fixture.TestSource;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.Answer;
import kr.fedhub.e2e.saml.AnswerBuilder;
import kr.fedhub.e2e.saml.AnswerTimes;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether an answer is from the chosen institution, for this login, for this hub and for now (cases 18 and 19). */
@WithFederation
class SamlResponseE2E {
    private DemoFederation federation;
    private TestSource source;
    private TestInstitution alpha;
    private TestInstitution beta;
    private LoginTrial trial;

    @BeforeEach
    void choose(DemoFederation federation, TestSource source) {
        this.federation = federation;
        this.source = source;
        alpha = source.institution("alpha");
        beta = source.institution("beta");
        trial = new LoginTrial(federation, alpha);
    }

    @Test
    void anotherInstitutionCannotAnswerInThePlaceOfTheChosenOne() {
        alpha.answersWith(request -> beta.answerTo(request)
                .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "person@beta.example")
                .build());

        trial.refused(RefusalReason.NOT_THE_CHOSEN);
    }

    @Test
    void theChosenInstitutionCannotAnswerInTheNameOfAnother() {
        refused(RefusalReason.NOT_THE_CHOSEN, answer -> answer.issuers(beta.entityId(), beta.entityId()));
        refused(RefusalReason.NOT_THE_CHOSEN, answer -> answer.issuers(alpha.entityId(), beta.entityId()));
    }

    @Test
    void anAnswerWithoutAnIssuerOrFromAStrangerIsRefused() {
        refused(RefusalReason.UNKNOWN_INSTITUTION, answer -> answer.issuers(null, alpha.entityId()));
        refused(RefusalReason.UNKNOWN_INSTITUTION, answer -> answer.issuers("https://stranger.example/idp", null));
        refused(RefusalReason.NOT_THE_CHOSEN, answer -> answer.issuers(alpha.entityId(), null));
    }

    @Test
    void anAnswerHasToNameItsRequest() {
        refused(RefusalReason.UNSOLICITED, answer -> answer.inResponseTo(null, null));
        refused(RefusalReason.UNSOLICITED, answer -> answer.inResponseTo("ID_other", "ID_other"));
        refused(RefusalReason.CONFIRMATION, answer -> answer.inResponseTo(requestId(), "ID_other"));
        refused(RefusalReason.CONFIRMATION, answer -> answer.inResponseTo(requestId(), null));
    }

    private String requestId() {
        return alpha.lastRequest().id();
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        Answer answer = AnswerBuilder.unsolicited(source.hub(), alpha.entityId(), alpha.credential())
                .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "person@alpha.example")
                .build();

        trial.refusedWhen(RefusalReason.UNSOLICITED, client -> client.send(answer));
    }

    @Test
    void anAnswerBelongsToTheBrowserThatAskedForIt() {
        HubClient victim = HubClient.reading(Locale.KOREAN);
        trial.stopBeforeTheHub(victim, source.endpoint());
        Answer answer = alpha.answerTo(alpha.lastRequest())
                .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "victim@alpha.example")
                .build();

        trial.refusedWhen(RefusalReason.RESTART, attacker -> attacker.send(answer));

        assertThat(victim.send(answer).text()).contains("계정번호");
    }

    @Test
    void anAnswerForAnotherServiceProviderIsRefused() {
        refused(RefusalReason.AUDIENCE, answer -> answer.audience("https://other.example/sp"));
        refused(RefusalReason.AUDIENCE, answer -> answer.audience(null));
    }

    @Test
    void anAnswerForAnotherAddressIsRefused() {
        String other = "https://hub.example.org/other";
        refused(RefusalReason.CONFIRMATION, answer -> answer.recipient(other));
        refused(RefusalReason.CONFIRMATION, answer -> answer.recipient(null));
        refused(RefusalReason.DESTINATION, answer -> answer.destination(other));
        refused(RefusalReason.DESTINATION, answer -> answer.destination(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 4})
    void aClockMayBeFourMinutesWrong(int minutes) {
        trial.accepted(
                "person@alpha.example", answer -> answer.times(AnswerTimes.byClock(Duration.ofMinutes(minutes))));
    }

    @ParameterizedTest
    @ValueSource(ints = {-6, 6})
    void aClockMayNotBeSixMinutesWrongAndThePageSaysSo(int minutes) {
        Page page =
                refused(RefusalReason.CLOCK, answer -> answer.times(AnswerTimes.byClock(Duration.ofMinutes(minutes))));

        assertThat(page.text()).contains("clock").contains("help@alpha.example");
    }

    @Test
    void aConfirmationThatIsOverIsRefused() {
        refused(RefusalReason.CLOCK, answer -> answer.times(AnswerTimes.usual().confirmedFor(Duration.ofMinutes(-6))));
    }

    @Test
    void aFailedLoginAtTheInstitutionLeadsBackToTheChoice() {
        alpha.answers(answer -> answer.failing("AuthnFailed"));
        try (AdminApi api = federation.hubApi()) {
            HubState before = HubState.of(api);

            Page page = trial.logIn(HubClient.reading(Locale.KOREAN));

            assertThat(page.address().getPath()).startsWith("/realms/hub/");
            assertThat(HubState.of(api)).isEqualTo(before);
            assertThat(new HubEvents(api).newest("IDENTITY_PROVIDER_LOGIN_ERROR", 3))
                    .extracting(HubEvents.Stored::error)
                    .contains(RefusalReason.STATUS_FAILED.eventError());
        }
    }

    private Page refused(RefusalReason reason, UnaryOperator<AnswerBuilder> change) {
        return trial.refused(reason, change);
    }
}
