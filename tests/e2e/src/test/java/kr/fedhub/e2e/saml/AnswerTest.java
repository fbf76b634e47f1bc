package kr.fedhub.e2e.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.util.List;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.e2e.saml.XmlSigner.KeyInfoKind;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the institutions of the tests send is what it claims to be. */
class AnswerTest {
    private static final String HUB_METADATA = """
            <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://hub.example">\
            <md:SPSSODescriptor><md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" \
            Location="https://hub.example/acs" index="1"/></md:SPSSODescriptor></md:EntityDescriptor>""";

    private static final Credential KEY = Credential.rsa("institution");
    private static final Credential HUB = Credential.rsa("hub");

    @Test
    void theUsualAnswerIsSignedTwiceAndSurvivesItsJourney() {
        Answer answer =
                answer().attribute(SamlAttribute.MAIL, "a&b@alpha.example").build();

        Element response = Xml.parse(MessageEncoding.fromBase64(answer.fields().getOrDefault("SAMLResponse", "")))
                .getDocumentElement();

        assertThat(XmlVerifier.signed(response, certificates(KEY))).isTrue();
        assertThat(XmlVerifier.signed(assertion(response), certificates(KEY))).isTrue();
        assertThat(XmlVerifier.signed(response, certificates(HUB))).isFalse();
        assertThat(Xml.all(response, "AttributeValue").get(0).getTextContent()).isEqualTo("a&b@alpha.example");
    }

    @Test
    void onlyWhatIsAskedForIsSigned() {
        Element neither = answer().signed().document().getDocumentElement();
        Element one = answer().signed(AnswerPart.ASSERTION).document().getDocumentElement();

        assertThat(Xml.all(neither, "Signature")).isEmpty();
        assertThat(Xml.all(one, "Signature")).hasSize(1);
        assertThat(XmlVerifier.signed(assertion(one), certificates(KEY))).isTrue();
    }

    @Test
    void everyAlgorithmSigns() {
        Credential curve = Credential.ec("institution");
        Element pss = answer().signer(signer -> signer.with(SignatureAlgorithm.RSA_PSS_SHA256))
                .document()
                .getDocumentElement();
        Element ec = answer().signer(signer -> signer.with(curve).with(SignatureAlgorithm.ECDSA_SHA256))
                .document()
                .getDocumentElement();

        assertThat(XmlVerifier.signed(pss, certificates(KEY))).isTrue();
        assertThat(XmlVerifier.signed(ec, certificates(curve))).isTrue();
        assertThat(Xml.write(answer().signer(signer -> signer.with(SignatureAlgorithm.RSA_SHA1))
                        .document()))
                .contains("xmldsig#rsa-sha1", "xmldsig#sha1");
    }

    @Test
    void aKeyMayStandInTheSignature() {
        Document answer =
                answer().signer(signer -> signer.with(KeyInfoKind.KEY_VALUE)).document();

        assertThat(Xml.all(answer, "RSAKeyValue")).hasSize(2);
        assertThat(Xml.all(answer, "X509Certificate")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theHubAloneReadsAnEncryptedAssertion(XmlEncryption.Content content) throws XMLSecurityException {
        XmlEncryption encryption = new XmlEncryption(HUB.certificate().getPublicKey(), content);
        Document answer = Xml.parse(answer().encrypted(encryption).build().xml());
        assertThat(Xml.all(answer, "Assertion")).isEmpty();
        assertThat(XmlVerifier.signed(answer.getDocumentElement(), certificates(KEY)))
                .isTrue();

        XmlEncryption.decrypt(answer, Xml.all(answer, "EncryptedData").get(0), HUB);

        Element assertion = Xml.all(Xml.parse(Xml.write(answer)), "Assertion").get(0);
        assertThat(XmlVerifier.signed(assertion, certificates(KEY))).isTrue();
    }

    @Test
    void aNameIdMayBeEncrypted() throws XMLSecurityException {
        XmlEncryption encryption =
                new XmlEncryption(HUB.certificate().getPublicKey(), XmlEncryption.Content.AES_128_GCM);
        Document answer = answer().subject(AnswerSubject.persistent("p1").encrypted(encryption))
                .document();
        assertThat(Xml.all(answer, "NameID")).isEmpty();

        XmlEncryption.decrypt(answer, Xml.all(answer, "EncryptedData").get(0), HUB);

        assertThat(Xml.all(answer, "NameID").get(0).getTextContent()).isEqualTo("p1");
    }

    static AnswerBuilder answer() {
        return AnswerBuilder.unsolicited(new HubMetadata(Xml.parse(HUB_METADATA)), "https://alpha.example/idp", KEY);
    }

    static List<X509Certificate> certificates(Credential credential) {
        return List.of(credential.certificate());
    }

    private static Element assertion(Element response) {
        return Xml.child(response, "Assertion").orElseThrow();
    }
}
