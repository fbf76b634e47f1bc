package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.TestSource;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.AnswerPart;
import kr.fedhub.e2e.saml.AnswerSubject;
import kr.fedhub.e2e.saml.Credential;
import kr.fedhub.e2e.saml.Forgery;
import kr.fedhub.e2e.saml.SignatureAlgorithm;
import kr.fedhub.e2e.saml.SignatureWrapping;
import kr.fedhub.e2e.saml.XmlSigner.KeyInfoKind;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose signature counts, and what of a message it covers (cases 12 and 15). */
@WithFederation
class SamlSignatureE2E {
    private static final String VICTIM = "victim@alpha.example";

    @ParameterizedTest
    @EnumSource
    void aSignatureMovedAsideMakesNobodySomebodyElse(
            SignatureWrapping attack, DemoFederation federation, TestSource source) {
        LoginTrial trial = new LoginTrial(federation, source.institution("alpha"));
        trial.accepted(VICTIM, answer -> answer);

        trial.refused(
                RefusalReason.MESSAGE_FORM,
                answer -> answer.signed(attack.part())
                        .whenSigned(attack.with(Forgery.attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, VICTIM))));
    }

    @ParameterizedTest
    @EnumSource
    void onePartSignedIsEnough(AnswerPart part, DemoFederation federation, TestSource source) {
        LoginTrial trial = new LoginTrial(federation, source.institution("alpha"));

        String account = trial.accepted(VICTIM, answer -> answer.signed(part));

        assertThat(trial.accepted(VICTIM, answer -> answer)).isEqualTo(account);
    }

    @Test
    void anAnswerWithoutASignatureIsRefused(DemoFederation federation, TestSource source) {
        new LoginTrial(federation, source.institution("alpha"))
                .refused(RefusalReason.SIGNATURE, answer -> answer.signed());
    }

    @Test
    void aChangedAnswerIsRefused(DemoFederation federation, TestSource source) {
        new LoginTrial(federation, source.institution("alpha"))
                .refused(
                        RefusalReason.SIGNATURE,
                        answer -> answer.whenSigned(document -> {
                            Forgery.attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, VICTIM)
                                    .accept(document.getDocumentElement());
                            return document;
                        }));
    }

    @ParameterizedTest
    @EnumSource(names = {"RSA_SHA1", "RSA_SHA256_OVER_SHA1"})
    void brokenAlgorithmsAreRefused(SignatureAlgorithm algorithm, DemoFederation federation, TestSource source) {
        new LoginTrial(federation, source.institution("alpha"))
                .refused(RefusalReason.MESSAGE_FORM, answer -> answer.signer(signer -> signer.with(algorithm)));
    }

    @ParameterizedTest
    @EnumSource
    void aStrangersKeyIsRefusedWhateverTheSignatureSaysAboutIt(
            KeyInfoKind keyInfo, DemoFederation federation, TestSource source) {
        Credential stranger = Credential.rsa("alpha");

        new LoginTrial(federation, source.institution("alpha"))
                .refused(
                        RefusalReason.SIGNATURE,
                        answer -> answer.signer(signer -> signer.with(stranger).with(keyInfo)));
    }

    @Test
    void anotherMembersKeyIsRefused(DemoFederation federation, TestSource source) {
        Credential other = source.institution("beta").credential();

        new LoginTrial(federation, source.institution("alpha"))
                .refused(RefusalReason.SIGNATURE, answer -> answer.signer(signer -> signer.with(other)));
    }

    @ParameterizedTest
    @EnumSource
    void theRightKeyIsFoundWhateverTheSignatureSaysAboutIt(
            KeyInfoKind keyInfo, DemoFederation federation, TestSource source) {
        new LoginTrial(federation, source.institution("alpha"))
                .accepted(VICTIM, answer -> answer.signer(signer -> signer.with(keyInfo)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "two-keys", "any-use"})
    void everyKeyInTheMetadataCounts(String name, DemoFederation federation, TestSource source) {
        new LoginTrial(federation, source.institution(name)).accepted("person@" + name + ".example", answer -> answer);
    }

    @Test
    void otherSoundAlgorithmsAreAccepted(DemoFederation federation, TestSource source) {
        new LoginTrial(federation, source.institution("curve"))
                .accepted(
                        "person@curve.example",
                        answer -> answer.signer(signer -> signer.with(SignatureAlgorithm.ECDSA_SHA256)));
        new LoginTrial(federation, source.institution("alpha"))
                .accepted(VICTIM, answer -> answer.signer(signer -> signer.with(SignatureAlgorithm.RSA_PSS_SHA256)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"victim<!---->@alpha.example", "<!-- -->victim", "victim<?x ?>"})
    void aNameIdWithACommentIsRefused(String nameId, DemoFederation federation, TestSource source) {
        new LoginTrial(federation, source.institution("alpha"))
                .refused(
                        RefusalReason.MESSAGE_FORM,
                        answer -> answer.subject(AnswerSubject.persistent("x").withXml(nameId)));
    }

    @Test
    void oneIdForTwoPartsIsRefused(DemoFederation federation, TestSource source) {
        new LoginTrial(federation, source.institution("alpha"))
                .refused(
                        RefusalReason.MESSAGE_FORM,
                        answer -> answer.ids("_same", "_same").signed(AnswerPart.ASSERTION));
    }

    @Test
    void aDocumentTypeIsRefused(DemoFederation federation, TestSource source) {
        new LoginTrial(federation, source.institution("alpha"))
                .refused(
                        RefusalReason.MESSAGE_FORM,
                        answer -> answer.whenWritten(xml -> "<!DOCTYPE r [<!ENTITY e \"x\">]>" + xml));
    }
}
