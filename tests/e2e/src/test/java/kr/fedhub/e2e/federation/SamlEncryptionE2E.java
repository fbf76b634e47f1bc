package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.TestSource;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.AnswerBuilder;
import kr.fedhub.e2e.saml.AnswerPart;
import kr.fedhub.e2e.saml.AnswerSubject;
import kr.fedhub.e2e.saml.Credential;
import kr.fedhub.e2e.saml.Forgery;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.e2e.saml.XmlEncryption;
import kr.fedhub.e2e.saml.XmlEncryption.Content;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Encrypted assertions and identifiers, and assertions that somebody adds (case 16, CVE-2026-2092). */
@WithFederation
class SamlEncryptionE2E {
    private static final String PERSON = "person@alpha.example";

    private TestSource source;
    private TestInstitution alpha;
    private LoginTrial trial;

    @BeforeEach
    void choose(DemoFederation federation, TestSource source) {
        this.source = source;
        alpha = source.institution("alpha");
        trial = new LoginTrial(federation, alpha);
    }

    @ParameterizedTest
    @EnumSource
    void anEncryptedAssertionIsReadWhateverPartIsSigned(AnswerPart part) {
        String account = trial.accepted(PERSON, answer -> answer);

        assertThat(trial.accepted(PERSON, answer -> answer.encrypted(forHub()).signed(part)))
                .isEqualTo(account);
    }

    @ParameterizedTest
    @EnumSource
    void everyUsualAlgorithmIsRead(Content content) {
        trial.accepted(
                PERSON,
                answer -> answer.encrypted(new XmlEncryption(source.hub().encryption(), content)));
    }

    @Test
    void anEncryptedNameIdIsRead() {
        trial.accepted(
                PERSON, answer -> answer.subject(AnswerSubject.persistent("p").encrypted(forHub())));
    }

    @Test
    void encryptionIsNoSignature() {
        trial.refused(
                RefusalReason.SIGNATURE, answer -> answer.encrypted(forHub()).signed());
    }

    @Test
    void whatOnlySomebodyElseCanReadIsRefused() {
        XmlEncryption forStranger =
                new XmlEncryption(Credential.rsa("stranger").certificate().getPublicKey(), Content.AES_128_GCM);

        trial.refused(RefusalReason.ENCRYPTION, answer -> answer.encrypted(forStranger));
    }

    @ParameterizedTest
    @EnumSource
    void anAssertionThatSomebodyAddsIsRefusedWhereverItStands(AddedAssertion where) {
        trial.refused(RefusalReason.MESSAGE_FORM, answer -> where.add(answer, added()));
    }

    @ParameterizedTest
    @EnumSource
    void anEncryptedAssertionThatSomebodyAddsIsRefusedWhereverItStands(AddedAssertion where) {
        trial.refused(RefusalReason.MESSAGE_FORM, answer -> where.add(answer, added().encrypted(forHub())));
    }

    enum AddedAssertion {
        BEFORE,
        AFTER;

        AnswerBuilder add(AnswerBuilder answer, AnswerBuilder added) {
            return answer.signed(AnswerPart.ASSERTION)
                    .whenSigned(this == BEFORE ? Forgery.assertionBefore(added) : Forgery.assertionAfter(added));
        }
    }

    /** An assertion about somebody else, signed by nobody. */
    private AnswerBuilder added() {
        return alpha.answerTo(alpha.lastRequest())
                .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "victim@alpha.example")
                .signed();
    }

    private XmlEncryption forHub() {
        return new XmlEncryption(source.hub().encryption(), Content.AES_256_GCM);
    }
}
