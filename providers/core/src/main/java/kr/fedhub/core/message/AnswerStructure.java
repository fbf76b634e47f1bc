package kr.fedhub.core.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kr.fedhub.core.message.UnacceptableMessageException.Problem;
import kr.fedhub.core.signature.DigestMethod;
import kr.fedhub.core.signature.SignatureMethod;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The one form of a SAML answer that the hub accepts. Signature wrapping needs a second assertion, a signature in a place of
 * its own or a reference to something else than its parent; none of these has an honest use, so all are refused before any
 * signature is looked at (SAML core 2.0 §5.4; Somorovsky et al., On Breaking SAML, 2012).
 */
public final class AnswerStructure {
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final Set<String> TRANSFORMS =
            Set.of("http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/2001/10/xml-exc-c14n#");

    private AnswerStructure() {}

    /**
     * Checks the answer in a document, or the assertion in one of its own as decryption leaves it.
     *
     * @throws UnacceptableMessageException when it has any other form
     */
    public static void check(Document document) throws UnacceptableMessageException {
        Element root = document.getDocumentElement();
        List<Element> all = new ArrayList<>();
        collect(root, all);
        uniqueIds(all);
        for (Element element : all) {
            if (is(element, SIGNATURE, "Signature")) {
                signature(element, root);
            }
            boolean assertion = is(element, ASSERTION, "Assertion") || is(element, ASSERTION, "EncryptedAssertion");
            if (assertion && !root.isSameNode(element) && !root.isSameNode(element.getParentNode())) {
                throw refused("an assertion that is no child of the answer");
            }
            if (PROTOCOL.equals(element.getNamespaceURI())
                    && !root.isSameNode(element)
                    && (element.getLocalName().endsWith("Response")
                            || element.getLocalName().endsWith("Request"))) {
                throw refused("a message within the message");
            }
        }
        long assertions = children(root).stream()
                .filter(child -> ASSERTION.equals(child.getNamespaceURI())
                        && child.getLocalName().endsWith("Assertion"))
                .count();
        if (assertions > 1) {
            throw refused("more than one assertion");
        }
    }

    /** A signature stands in the message or in its assertion, once, and is about its parent. */
    private static void signature(Element signature, Element root) throws UnacceptableMessageException {
        Element parent = (Element) signature.getParentNode();
        boolean atHome = root.isSameNode(parent)
                || (root.isSameNode(parent.getParentNode()) && is(parent, ASSERTION, "Assertion"));
        if (!atHome) {
            throw refused("a signature in a place of its own");
        }
        if (children(parent).stream()
                        .filter(child -> is(child, SIGNATURE, "Signature"))
                        .count()
                != 1) {
            throw refused("two signatures in one place");
        }
        List<Element> parts = new ArrayList<>();
        collect(signature, parts);
        List<Element> references =
                parts.stream().filter(part -> is(part, SIGNATURE, "Reference")).toList();
        if (references.size() != 1
                || parent.getAttribute("ID").isEmpty()
                || !references.get(0).getAttribute("URI").equals("#" + parent.getAttribute("ID"))) {
            throw refused("a signature that is not about its parent");
        }
        for (Element part : parts) {
            allowed(part, "SignatureMethod", uri -> SignatureMethod.of(uri).isPresent());
            allowed(part, "DigestMethod", uri -> DigestMethod.of(uri).isPresent());
            allowed(part, "Transform", TRANSFORMS::contains);
            if (is(part, SIGNATURE, "Object") || is(part, SIGNATURE, "Manifest")) {
                throw refused("a signature with content of its own");
            }
        }
    }

    private static void allowed(Element part, String name, Predicate<String> accepted)
            throws UnacceptableMessageException {
        if (is(part, SIGNATURE, name) && !accepted.test(part.getAttribute("Algorithm"))) {
            throw refused("an algorithm that is not accepted: " + name);
        }
    }

    private static void uniqueIds(List<Element> elements) throws UnacceptableMessageException {
        Set<String> ids = new HashSet<>();
        for (Element element : elements) {
            for (String name : List.of("ID", "Id", "id")) {
                if (element.hasAttribute(name) && !ids.add(element.getAttribute(name))) {
                    throw refused("an ID that stands twice");
                }
            }
        }
    }

    /** {@link MessageLimits} bounds the depth of the recursion. */
    private static void collect(Element element, List<Element> all) {
        all.add(element);
        children(element).forEach(child -> collect(child, all));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }

    private static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static UnacceptableMessageException refused(String what) {
        return new UnacceptableMessageException(Problem.STRUCTURE, what);
    }
}
