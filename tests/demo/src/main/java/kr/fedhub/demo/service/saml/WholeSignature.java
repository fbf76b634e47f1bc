package kr.fedhub.demo.service.saml;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.common.VerificationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Requires that a message is signed as a whole.
 *
 * <p>The adapter verifies every signature that it finds, but is content when only an assertion somewhere inside carries
 * one; what stands around that assertion would then be anybody's word.
 */
final class WholeSignature {
    private static final String XML_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

    private WholeSignature() {}

    /**
     * Returns when the signature of the root element covers the root element, and there is at most one assertion.
     *
     * @throws VerificationException otherwise
     */
    static void require(Document message) throws VerificationException {
        Element root = message.getDocumentElement();
        List<Element> signatures = children(root, "Signature");
        if (root.getAttribute("ID").isEmpty() || signatures.size() != 1) {
            throw new VerificationException("The message itself is not signed");
        }
        List<Element> references = children(signatures.get(0), "SignedInfo").stream()
                .flatMap(info -> children(info, "Reference").stream())
                .toList();
        if (references.size() != 1 || !references.get(0).getAttribute("URI").equals("#" + root.getAttribute("ID"))) {
            throw new VerificationException("The signature is not that of the message");
        }
        if (message.getElementsByTagNameNS(ASSERTION, "Assertion").getLength() > 1) {
            throw new VerificationException("The message has several assertions");
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && XML_SIGNATURE.equals(child.getNamespaceURI())
                    && name.equals(child.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}
