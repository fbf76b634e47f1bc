package kr.fedhub.core.metadata.sp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class SpMetadataWriterTest {
    @Test
    void aFullDocumentIsValidAgainstTheSchemas() {
        assertThatCode(() -> validate(written(ExampleHub.full()))).doesNotThrowAnyException();
    }

    @Test
    void aMinimalDocumentIsValidAgainstTheSchemas() {
        assertThatCode(() -> validate(written(ExampleHub.minimal()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//UIInfo/Logo/@width",
                "//KeyDescriptor/KeyInfo",
                "//AttributeConsumingService/ServiceName",
                "//EntityAttributes/Attribute",
                "//UIInfo/DisplayName/@xml:lang"
            })
    void theSchemasSeeEveryPartOfIt(String path) {
        PublishedDocument document = ExampleHub.published(ExampleHub.full());
        DOMSource source = new DOMSource(document.document());
        Validator validator = SamlSchemas.metadata().newValidator();
        assertThatCode(() -> validator.validate(source)).doesNotThrowAnyException();

        document.remove(path);

        assertThatThrownBy(() -> validator.validate(source)).isInstanceOf(SAXException.class);
    }

    @Test
    void theSignatureHoldsForTheKeyThatMadeItAndForNoOther() {
        PublishedDocument document = ExampleHub.published(ExampleHub.full());

        assertThat(document.isSignedBy(ExampleHub.NEW_KEY.certificate().getPublicKey()))
                .isTrue();
        assertThat(document.isSignedBy(ExampleHub.OLD_KEY.certificate().getPublicKey()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1", "secp384r1"})
    void aKeyOnAnEllipticCurveSignsToo(String curve) {
        TestKey key = TestKey.ec(curve);
        PublishedDocument document =
                PublishedDocument.of(SpMetadataWriter.write(ExampleHub.full(), key.signing(), ExampleHub.NOW));

        assertThat(document.isSignedBy(key.certificate().getPublicKey())).isTrue();
        assertThat(document.at("//SignatureMethod/@Algorithm"))
                .containsExactly("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
    }

    @Test
    void aChangedDocumentIsNoLongerSigned() {
        String text = new String(written(ExampleHub.full()), StandardCharsets.UTF_8);
        PublishedDocument forged =
                PublishedDocument.of(text.replace("hub.example.org/realms", "evil.example.org/realms")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(forged.isSignedBy(ExampleHub.NEW_KEY.certificate().getPublicKey()))
                .isFalse();
    }

    @Test
    void theSignatureStandsFirstAndCoversTheWholeDocument() {
        PublishedDocument document = ExampleHub.published(ExampleHub.full());

        assertThat(document.namesAt("/EntityDescriptor/*"))
                .startsWith("Signature", "Extensions", "SPSSODescriptor", "Organization", "ContactPerson");
        assertThat(document.at("//Reference/@URI"))
                .containsExactly("#" + document.root().getAttribute("ID"));
        assertThat(document.at("//Transform/@Algorithm"))
                .containsExactly(
                        "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
                        "http://www.w3.org/2001/10/xml-exc-c14n#");
        assertThat(document.at("//CanonicalizationMethod/@Algorithm"))
                .containsExactly("http://www.w3.org/2001/10/xml-exc-c14n#");
        assertThat(document.at("//SignatureMethod/@Algorithm"))
                .containsExactly("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        assertThat(document.at("//DigestMethod/@Algorithm")).containsExactly("http://www.w3.org/2001/04/xmlenc#sha256");
        assertThat(document.namesAt("/EntityDescriptor/Signature/KeyInfo/*")).containsExactly("X509Data");
    }

    @Test
    void theValidityCountsFromNowInWholeSeconds() {
        PublishedDocument document = ExampleHub.published(ExampleHub.full());

        assertThat(Instant.parse(document.root().getAttribute("validUntil")))
                .isEqualTo(Instant.parse("2026-12-07T01:02:03Z"));
        assertThat(document.root().getAttribute("cacheDuration")).isEqualTo("PT6H");
    }

    @Test
    void theSameDocumentHasTheSameBytesAndALaterOneAnotherId() {
        byte[] first = written(ExampleHub.full());
        byte[] later =
                SpMetadataWriter.write(ExampleHub.full(), ExampleHub.NEW_KEY.signing(), ExampleHub.NOW.plusSeconds(1));

        assertThat(written(ExampleHub.full())).isEqualTo(first);
        assertThat(PublishedDocument.of(later).root().getAttribute("ID"))
                .startsWith("_")
                .isNotEqualTo(PublishedDocument.of(first).root().getAttribute("ID"));
    }

    @Test
    void hangulSurvivesAsItIs() {
        String text = new String(written(ExampleHub.full()), StandardCharsets.UTF_8);

        assertThat(text).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        assertThat(text).contains("연합인증 허브", "한국과학기술정보연구원").doesNotContain("&#");
    }

    @Test
    void markupInANameStaysText() {
        String name = "</mdui:DisplayName><evil a=\"&amp;\"/> ]]> 😀 <!-- 허브";
        PublishedDocument document = ExampleHub.published(ExampleHub.builder()
                .withContacts(List.of(ExampleHub.TECHNICAL))
                .build(ExampleHub.KEYS, ExampleHub.presentation(name, name), ExampleHub.ORGANIZATION));

        assertThat(document.at("//UIInfo/DisplayName")).containsExactly(name, name);
        assertThat(document.namesAt("//UIInfo/*")).doesNotContain("evil");
        assertThat(document.isSignedBy(ExampleHub.NEW_KEY.certificate().getPublicKey()))
                .isTrue();
    }

    @Test
    void oldAndNewKeysStandSideBySideForBothUses() {
        PublishedDocument document = ExampleHub.published(ExampleHub.full());
        List<String> keys = List.of(base64(ExampleHub.NEW_KEY), base64(ExampleHub.OLD_KEY));

        assertThat(document.at("//KeyDescriptor[@use='signing']/KeyInfo/X509Data/X509Certificate"))
                .isEqualTo(keys);
        assertThat(document.at("//KeyDescriptor[@use='encryption']/KeyInfo/X509Data/X509Certificate"))
                .isEqualTo(keys);
        assertThat(document.namesAt("//KeyInfo/*")).containsOnly("X509Data");
    }

    private static String base64(TestKey key) {
        try {
            return Base64.getEncoder().encodeToString(key.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] written(ServiceProvider service) {
        return SpMetadataWriter.write(service, ExampleHub.NEW_KEY.signing(), ExampleHub.NOW);
    }

    private static void validate(byte[] bytes) throws SAXException, IOException {
        SamlSchemas.metadata().newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
    }
}
