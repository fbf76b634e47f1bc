package kr.fedhub.e2e.saml;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kr.fedhub.core.attribute.SamlAttribute;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What an attacker changes in somebody else's message. */
public final class Forgery {
    private Forgery() {}

    /** Another value in an attribute of whatever assertion the element is or holds. */
    public static Consumer<Element> attribute(SamlAttribute attribute, String value) {
        return element -> Xml.all(element, "Attribute").stream()
                .filter(found -> found.getAttribute("Name").equals(attribute.samlName()))
                .flatMap(found -> Xml.all(found, "AttributeValue").stream())
                .forEach(found -> found.setTextContent(value));
    }

    /** Puts another party's assertion, signed and encrypted as that answer has it, before the one that is there. */
    public static UnaryOperator<Document> assertionBefore(AnswerBuilder other) {
        return document -> {
            Element root = document.getDocumentElement();
            root.insertBefore(foreignAssertion(document, other), assertion(root));
            return document;
        };
    }

    /** Puts another party's assertion after the one that is there. */
    public static UnaryOperator<Document> assertionAfter(AnswerBuilder other) {
        return document -> {
            document.getDocumentElement().appendChild(foreignAssertion(document, other));
            return document;
        };
    }

    private static Element foreignAssertion(Document document, AnswerBuilder other) {
        return (Element) document.importNode(assertion(other.document().getDocumentElement()), true);
    }

    private static Element assertion(Element response) {
        return Xml.child(response, "Assertion")
                .or(() -> Xml.child(response, "EncryptedAssertion"))
                .orElseThrow();
    }
}
