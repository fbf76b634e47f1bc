package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.AnswerBuilder;
import kr.fedhub.e2e.saml.Credential;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys are replaced while people log in, and none of them notices (case 12). */
@WithFederation
class KeyRolloverE2E {
    private final Credential replacement = Credential.rsa("replacement");
    private DemoFederation hub;
    private OwnFederation federation;
    private TestInstitution alpha;
    private String account;

    @BeforeEach
    void somebodyHasLoggedIn(DemoFederation demo) {
        hub = demo;
        federation = new OwnFederation(demo);
        alpha = federation.institution("alpha");
        federation.bring(alpha);
        account = login().accepted();
    }

    @AfterEach
    void isRemoved() {
        federation.close();
    }

    @Test
    void aFederationReplacesTheKeyThatSignsItsMetadata() {
        pin(federation.signing().pem() + replacement.pem());
        assertStillLogsIn();

        federation.bring(alpha);
        assertSignedBy(federation.signing());
        assertStillLogsIn();

        federation.server().signWith(replacement);
        federation.bring(alpha);
        assertSignedBy(replacement);
        assertStillLogsIn();

        pin(replacement.pem());
        assertStillLogsIn();

        federation.bring(alpha);
        assertStillLogsIn();
    }

    @Test
    void whatACertificateBroughtGoesWithItAndComesBackWithIt() {
        pin(replacement.pem());
        login().refused(RefusalReason.DEPARTED_INSTITUTION);

        pin(federation.signing().pem());
        assertStillLogsIn();
    }

    @Test
    void aStolenKeyIsReplacedByAnotherOne() {
        pin(replacement.pem());
        federation.server().signWith(replacement);
        federation.bring(alpha);

        assertSignedBy(replacement);
        assertStillLogsIn();
    }

    @Test
    void anInstitutionReplacesItsSigningKey() {
        alpha.metadata().signsWith(replacement);
        federation.bring(alpha);
        assertLogsInSignedBy(alpha.credential());
        assertLogsInSignedBy(replacement);

        alpha.metadata().withoutKeys().signsWith(replacement);
        federation.bring(alpha);
        assertLogsInSignedBy(replacement);

        login().refused(RefusalReason.SIGNATURE, answer -> answer.signer(signer -> signer.with(alpha.credential())));
    }

    @Test
    void aLoginThatIsUnderWayMeanwhileSucceeds() {
        HubClient browser = HubClient.reading(Locale.KOREAN);
        login().stopBeforeTheHub(browser, federation.source().endpoint());
        AnswerBuilder answer = alpha.answerTo(alpha.lastRequest())
                .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "person@" + alpha.domain());

        pin(federation.signing().pem() + replacement.pem());
        federation.server().signWith(replacement);
        alpha.metadata().signsWith(replacement);
        federation.bring(alpha);

        Page page = browser.send(answer.build());
        assertThat(page.part("account-number")).as(page.text()).hasValue(account);
    }

    private void pin(String certificates) {
        federation.source().change(Map.of("metadataCertificates", certificates));
    }

    private void assertSignedBy(Credential credential) {
        assertThat(federation.source().state().at("/live/signer").asText())
                .isEqualTo(TrustAnchor.fingerprint(credential.certificate()));
    }

    private void assertStillLogsIn() {
        assertThat(login().accepted()).isEqualTo(account);
    }

    private void assertLogsInSignedBy(Credential credential) {
        String person = "person@" + alpha.domain();
        assertThat(login().accepted(person, answer -> answer.signer(signer -> signer.with(credential))))
                .isEqualTo(account);
    }

    private LoginTrial login() {
        return new LoginTrial(hub, alpha);
    }
}
