package kr.fedhub.core.metadata.sp;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An element that is being written. */
final class XmlElement {
    private final Element element;

    private XmlElement(Element element) {
        this.element = element;
    }

    /**
     * The root of a new document. It declares every namespace, since the canonical form of a DOM tree knows only declared
     * ones (exclusive XML canonicalization 1.0 §3).
     */
    static XmlElement root(Namespace namespace, String name) {
        Document document = emptyDocument();
        Element root = document.createElementNS(namespace.uri(), namespace.qualified(name));
        for (Namespace declared : Namespace.values()) {
            root.setAttributeNS(
                    XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
                    XMLConstants.XMLNS_ATTRIBUTE + ":" + declared.prefix(),
                    declared.uri());
        }
        document.appendChild(root);
        return new XmlElement(root);
    }

    private static Document emptyDocument() {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            document.setXmlStandalone(true);
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java makes empty documents", e);
        }
    }

    /** Adds a child behind the others and returns it. */
    XmlElement child(Namespace namespace, String name) {
        Element child = element.getOwnerDocument().createElementNS(namespace.uri(), namespace.qualified(name));
        element.appendChild(child);
        return new XmlElement(child);
    }

    /** Adds an attribute and returns this element. */
    XmlElement with(String name, Object value) {
        element.setAttributeNS(null, name, value.toString());
        return this;
    }

    /** Adds an attribute of a namespace and returns this element. */
    XmlElement with(Namespace namespace, String name, String value) {
        element.setAttributeNS(namespace.uri(), namespace.qualified(name), value);
        return this;
    }

    /** Fills the element with a text. */
    void text(String text) {
        element.setTextContent(text);
    }

    /** Adds a child with a text and returns this element. */
    XmlElement withText(Namespace namespace, String name, String text) {
        child(namespace, name).text(text);
        return this;
    }

    /** Adds a child for each language and returns this element. */
    XmlElement withTexts(Namespace namespace, String name, LocalizedText text) {
        return inLanguage("ko", namespace, name, text.ko()).inLanguage("en", namespace, name, text.en());
    }

    /** Adds a child for each language and returns this element. */
    XmlElement withTexts(Namespace namespace, String name, LocalizedAddress address) {
        return inLanguage("ko", namespace, name, address.ko().value())
                .inLanguage("en", namespace, name, address.en().value());
    }

    private XmlElement inLanguage(String language, Namespace namespace, String name, String text) {
        Element child = child(namespace, name).element;
        child.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", language);
        child.setTextContent(text);
        return this;
    }

    Element toDom() {
        return element;
    }
}
