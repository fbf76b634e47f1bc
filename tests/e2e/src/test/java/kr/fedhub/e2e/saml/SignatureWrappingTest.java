package kr.fedhub.e2e.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.fedhub.core.attribute.SamlAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The attacks are real: what was signed is still there, still validly signed, and something else stands beside it. */
class SignatureWrappingTest {
    private static final Credential KEY = Credential.rsa("institution");

    @ParameterizedTest
    @EnumSource
    void theOldSignatureIsStillValid(SignatureWrapping attack) {
        Document forged = wrapped(attack);
        List<Element> signatures = Xml.all(forged, "Signature");
        assertThat(signatures).hasSize(1);

        markTheSignedPart(forged, XmlVerifier.reference(signatures.get(0)).substring(1));

        readLikeALenientParser(signatures.get(0));
        assertThat(XmlVerifier.valid(signatures.get(0), KEY.certificate())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void bothIdentifiersAreInTheMessage(SignatureWrapping attack) {
        assertThat(Xml.all(wrapped(attack), "AttributeValue"))
                .extracting(Element::getTextContent)
                .containsExactlyInAnyOrder("me@alpha.example", "victim@alpha.example");
    }

    @Test
    void noTwoOfThemAreTheSame() {
        assertThat(Arrays.stream(SignatureWrapping.values())
                        .map(attack -> shape(wrapped(attack).getDocumentElement()))
                        .distinct())
                .hasSize(SignatureWrapping.values().length);
    }

    /** Which elements hold which, and where the forged value is. */
    private static String shape(Element element) {
        StringBuilder shape = new StringBuilder(element.getLocalName());
        if (element.getLocalName().equals("AttributeValue")) {
            shape.append('=').append(element.getTextContent());
        }
        Xml.children(element)
                .forEach(child -> shape.append('(').append(shape(child)).append(')'));
        return shape.toString();
    }

    private static Document wrapped(SignatureWrapping attack) {
        AnswerBuilder answer = AnswerBuilder.to(RequestExample.received(), "https://alpha.example/idp", KEY)
                .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "me@alpha.example")
                .signed(attack.part())
                .whenSigned(attack.with(Forgery.attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "victim@alpha.example")));
        return Xml.parse(answer.build().xml());
    }

    /** Some of the attacks use an ID twice; what was signed is the one without the forged value. */
    private static void markTheSignedPart(Document document, String id) {
        Xml.all(document, "Assertion").forEach(SignatureWrappingTest::unmark);
        Xml.all(document, "Response").forEach(SignatureWrappingTest::unmark);
        Element root = document.getDocumentElement();
        unmark(root);
        List<Element> candidates = new ArrayList<>(Xml.all(document, "Assertion"));
        candidates.addAll(Xml.all(document, "Response"));
        candidates.stream()
                .filter(element -> element.getAttribute("ID").equals(id))
                .filter(element -> element.getTextContent().contains("me@alpha.example"))
                .forEach(element -> element.setIdAttribute("ID", true));
    }

    /** The JDK does not read a signature that holds more than the schema allows; put into an object, it may be there. */
    private static void readLikeALenientParser(Element signature) {
        for (Element child : Xml.children(signature)) {
            if (!signature.getNamespaceURI().equals(child.getNamespaceURI())) {
                Element object = signature.getOwnerDocument().createElementNS(signature.getNamespaceURI(), "ds:Object");
                signature.replaceChild(object, child);
                object.appendChild(child);
            }
        }
    }

    private static void unmark(Element element) {
        element.setIdAttribute("ID", false);
    }
}
