package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.TestSource;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.Answer;
import kr.fedhub.e2e.saml.AnswerSubject;
import kr.fedhub.e2e.saml.Credential;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.RedirectMessage;
import kr.fedhub.e2e.saml.RedirectMessage.Parameter;
import kr.fedhub.e2e.saml.SignatureAlgorithm;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signed queries, in which what is read and what is verified must be the same (case 24, CVE-2026-18217, CVE-2025-27773,
 * CVE-2025-31335). Each is a request that would end a session, which none does.
 */
@WithFederation
class RedirectBindingE2E {
    private static final AnswerSubject SUBJECT = AnswerSubject.persistent("redirected");

    private final HubClient victim = HubClient.reading(Locale.KOREAN);
    private DemoFederation federation;
    private TestInstitution alpha;
    private TestInstitution beta;
    private TestSource source;
    private LoginTrial trial;
    private RedirectMessage message;

    @BeforeEach
    void logIn(DemoFederation federation, TestSource source) {
        this.federation = federation;
        this.source = source;
        alpha = source.institution("alpha");
        beta = source.institution("beta");
        trial = new LoginTrial(federation, alpha);
        alpha.answers(answer ->
                answer.subject(SUBJECT).attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "redirected@alpha.example"));
        assertThat(trial.logIn(victim).text()).contains("계정번호");
        message = alpha.logoutByRedirect(source.hub(), SUBJECT, null);
    }

    @AfterEach
    void theVictimIsStillLoggedIn() {
        Page page = victim.open(victim.start(federation, DemoService.SCIENCEON));

        assertThat(page.text()).contains("계정번호");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAMLRequest", "SigAlg", "Signature"})
    void aParameterThatStandsTwiceIsRefused(String name) {
        refused(RefusalReason.MESSAGE_FORM, message.with(name, "x"));
        refused(RefusalReason.MESSAGE_FORM, message.withFirst(name, "x"));
    }

    @Test
    void aRelayStateThatStandsTwiceIsRefused() {
        refused(RefusalReason.MESSAGE_FORM, message.with("RelayState", "a").with("RelayState", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAMLReques%74", "%53igAlg", "Signatur%65"})
    void aParameterInAnotherSpellingIsRefused(String name) {
        List<Parameter> parameters = new ArrayList<>(message.parameters());
        parameters.add(new Parameter(name, "x"));

        refused(RefusalReason.MESSAGE_FORM, new RedirectMessage(message.endpoint(), parameters));
    }

    @Test
    void whatWasChangedAfterItWasSignedIsRefused() {
        RedirectMessage other = alpha.logoutByRedirect(source.hub(), SUBJECT, "another");

        refused(RefusalReason.SIGNATURE, message.with("RelayState", "added"));
        refused(RefusalReason.SIGNATURE, swapped(message, other));
        refused(RefusalReason.SIGNATURE, message.altered("SigAlg", SignatureAlgorithm.RSA_PSS_SHA256.uri()));
        refused(RefusalReason.SIGNATURE, message.altered("SigAlg", SignatureAlgorithm.RSA_SHA1.uri()));
        refused(RefusalReason.SIGNATURE, message.altered("Signature", "AAAA"));
    }

    /** A message with the signature of another one. */
    private static RedirectMessage swapped(RedirectMessage message, RedirectMessage other) {
        List<Parameter> parameters = new ArrayList<>(other.parameters());
        parameters.replaceAll(parameter -> parameter.name().equals("Signature")
                ? message.parameters().get(message.parameters().size() - 1)
                : parameter);
        return new RedirectMessage(message.endpoint(), parameters);
    }

    @Test
    void withoutASignatureNothingIsBelieved() {
        refused(RefusalReason.SIGNATURE, message.without("Signature"));
        refused(RefusalReason.SIGNATURE, message.without("Signature").without("SigAlg"));
    }

    @Test
    void aStrangersOrAnotherMembersSignatureIsRefused() {
        RedirectMessage bare = message.without("Signature").without("SigAlg");

        refused(RefusalReason.SIGNATURE, bare.signed(Credential.rsa("alpha"), SignatureAlgorithm.RSA_SHA256));
        refused(RefusalReason.SIGNATURE, bare.signed(beta.credential(), SignatureAlgorithm.RSA_SHA256));
        refused(RefusalReason.SIGNATURE, bare.signed(alpha.credential(), SignatureAlgorithm.RSA_SHA1));
    }

    @Test
    void anAnswerToALoginDoesNotComeByRedirect() {
        alpha.answersWith(request -> alpha.answerTo(request).build());
        HubClient browser = HubClient.reading(Locale.KOREAN);
        trial.stopBeforeTheHub(browser, source.endpoint());
        Answer answer = alpha.answerTo(alpha.lastRequest()).build();
        RedirectMessage redirected = RedirectMessage.of(
                        source.endpoint(),
                        "SAMLResponse",
                        answer.xml(),
                        answer.relayState().orElseThrow())
                .signed(alpha.credential(), SignatureAlgorithm.RSA_SHA256);

        refused(RefusalReason.NOT_THIS_WAY, redirected);
    }

    @Test
    void aRequestAndAResponseAtOnceAreRefused() {
        refused(RefusalReason.NOT_THIS_WAY, message.with("SAMLResponse", "x"));
        refused(RefusalReason.NOT_THIS_WAY, message.with("SAMLart", "x"));
    }

    private void refused(RefusalReason reason, RedirectMessage what) {
        trial.refusedWhen(reason, browser -> browser.open(what.uri()));
    }
}
