package kr.fedhub.core.metadata.aggregate;

import static kr.fedhub.core.metadata.aggregate.SourceFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.crypto.spec.SecretKeySpec;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;
import kr.fedhub.core.metadata.fixture.SignedAggregate;
import kr.fedhub.core.metadata.fixture.TestEntities;
import kr.fedhub.core.metadata.fixture.TestSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregateSignatureTest {
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";

    private final SourceFixture source = new SourceFixture();
    private final String unsigned = source.unsigned(
            source.identityProvider("one.example.org"),
            TestEntities.service("sp.example.org"),
            source.identityProvider("two.example.org"));

    @Test
    void aFileSignedByAnUnknownKeyIsRefused() {
        source.refuses(SignedAggregate.usual().sign(unsigned, TestSigner.rsa(2048)), Reason.SIGNATURE);
    }

    @Test
    void aKeyInTheDocumentDoesNotReplaceThePinnedOne() {
        byte[] forged = SignedAggregate.usual().withKeyValue().sign(unsigned, TestSigner.rsa(2048));

        source.refuses(forged, Reason.SIGNATURE);
    }

    @Test
    void aKeyInTheDocumentDoesNotDisturbTheSignatureOfThePinnedOne() throws AggregateRefused {
        byte[] signed = SignedAggregate.usual().withKeyValue().sign(unsigned, source.signer);

        assertThat(source.read(signed).snapshot().members()).hasSize(2);
    }

    @Test
    void aFileWithoutSignatureIsRefused() {
        source.refuses(unsigned, Reason.NOT_SIGNED);
    }

    @Test
    void aSignedRootWrappedInAnUnsignedOneIsRefused() {
        String signed = new String(source.signed(unsigned), StandardCharsets.UTF_8);
        String inner = signed.substring(signed.indexOf("<md:EntitiesDescriptor"));

        source.refuses(source.unsigned(source.identityProvider("evil.example.org"), inner), Reason.WRAPPED);
        source.refuses(source.unsigned(inner, source.identityProvider("evil.example.org")), Reason.WRAPPED);
    }

    @Test
    void aSignedRootMovedIntoTheSignatureOfAnotherRootIsRefused() {
        String signed = new String(source.signed(unsigned), StandardCharsets.UTF_8);
        String root = signed.substring(signed.indexOf("<md:EntitiesDescriptor"));
        int start = root.indexOf("<ds:Signature");
        int end = root.indexOf("</ds:Signature>");
        String original = root.substring(0, start) + root.substring(end + "</ds:Signature>".length());
        String signature = root.substring(start, end) + "<ds:Object>" + original + "</ds:Object></ds:Signature>";
        String evil = source.unsigned(source.identityProvider("evil.example.org"));

        source.refuses(
                evil.replace("ID=\"_all\"", "ID=\"_evil\"")
                        .replace("<md:Extensions><mdrpi:Pub", signature + "<md:Extensions><mdrpi:Pub"),
                Reason.WRAPPED);
        source.refuses(
                evil.replace("<md:Extensions><mdrpi:Pub", signature + "<md:Extensions><mdrpi:Pub"), Reason.SIGNATURE);
    }

    @Test
    void aLateEntityThatWasChangedIsNoticed() {
        String signed = new String(source.signed(unsigned), StandardCharsets.UTF_8);

        source.refuses(signed.replace("https://two.example.org/sso", "https://evil.example.org/sso"), Reason.SIGNATURE);
    }

    @Test
    void aRootThatWasMadeValidForLongerIsNoticed() {
        String signed = new String(source.signed(unsigned), StandardCharsets.UTF_8);

        source.refuses(
                signed.replace(
                        SourceFixture.VALID_UNTIL.toString(),
                        NOW.plus(Duration.ofDays(20)).toString()),
                Reason.SIGNATURE);
    }

    @Test
    void aCommentDoesNotCutAValueInTwo() throws AggregateRefused {
        String xml = unsigned.replace(">University of one.example.org<", ">University of <!-- x -->one.example.org<");

        assertThat(source.read(source.signed(xml)).snapshot().members().get(0).displayNames())
                .containsEntry("en", "University of one.example.org");
    }

    @Test
    void aSignatureAboutTheWholeDocumentWithoutAnIdIsRefused() {
        source.refuses(SignedAggregate.usual().about("").sign(unsigned, source.signer), Reason.WRAPPED);
    }

    @Test
    void aSignatureAboutAChildIsRefused() {
        String xml = unsigned.replaceFirst("<md:EntityDescriptor ", "<md:EntityDescriptor ID=\"_child\" ");

        source.refuses(SignedAggregate.usual().about("_child").sign(xml, source.signer), Reason.WRAPPED);
    }

    @Test
    void aSignatureAboutTwoThingsIsRefused() {
        String xml = unsigned.replaceFirst("<md:EntityDescriptor ", "<md:EntityDescriptor ID=\"_child\" ");

        source.refuses(SignedAggregate.usual().about("_all", "_child").sign(xml, source.signer), Reason.SIGNATURE);
    }

    @Test
    void twoSignaturesAreRefused() {
        byte[] once = source.signed(unsigned);
        String signed = new String(once, StandardCharsets.UTF_8);
        String signature = signed.substring(signed.indexOf("<ds:Signature"), signed.indexOf("</ds:Signature>") + 15);

        source.refuses(signed.replace(signature, signature + signature), Reason.SIGNATURE);
        source.refuses(source.signed(signed), Reason.SIGNATURE);
    }

    @Test
    void aSignatureBehindTheEntitiesIsRefused() {
        String signed = new String(source.signed(unsigned), StandardCharsets.UTF_8);
        String signature = signed.substring(signed.indexOf("<ds:Signature"), signed.indexOf("</ds:Signature>") + 15);

        source.refuses(
                signed.replace(signature, "")
                        .replace("</md:EntitiesDescriptor>", signature + "</md:EntitiesDescriptor>"),
                Reason.WRAPPED);
    }

    @Test
    void signaturesOfEntitiesAreSomebodyElses() throws AggregateRefused {
        String inner = new String(
                SignedAggregate.usual()
                        .about("_own")
                        .sign(
                                source.unsigned(source.identityProvider("one.example.org"))
                                        .replace("_all", "_own"),
                                TestSigner.rsa(2048)),
                StandardCharsets.UTF_8);
        String xml = source.unsigned(
                inner.substring(inner.indexOf("<md:EntitiesDescriptor")), source.identityProvider("two.example.org"));
        byte[] signed = source.signed(xml);

        assertThat(source.read(signed).snapshot().members()).hasSize(2);
        String changed = new String(signed, StandardCharsets.UTF_8);
        int last = changed.lastIndexOf("<ds:SignatureValue>") + "<ds:SignatureValue>".length();
        source.refuses(changed.substring(0, last) + "AAAA" + changed.substring(last + 4), Reason.SIGNATURE);
    }

    @Test
    void weakAlgorithmsAreRefused() {
        SignedAggregate usual = SignedAggregate.usual();
        String sha1 = "http://www.w3.org/2000/09/xmldsig#sha1";
        String rsaSha1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";

        source.refuses(usual.withDigest(sha1).sign(unsigned, source.signer), Reason.ALGORITHM);
        source.refuses(usual.withMethod(rsaSha1).sign(unsigned, source.signer), Reason.ALGORITHM);
    }

    @Test
    void thePinnedCertificateIsNoSharedSecret() {
        SecretKeySpec secret =
                new SecretKeySpec(source.signer.certificate().getPublicKey().getEncoded(), "HmacSHA256");
        byte[] signed = SignedAggregate.usual().withMethod(MORE + "hmac-sha256").sign(unsigned, secret, source.signer);

        source.refuses(signed, Reason.ALGORITHM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
                "http://www.w3.org/2001/10/xml-exc-c14n#WithComments"
            })
    void otherCanonicalFormsAreRefused(String form) {
        source.refuses(SignedAggregate.usual().withCanonicalForm(form).sign(unsigned, source.signer), Reason.ALGORITHM);
    }
}
