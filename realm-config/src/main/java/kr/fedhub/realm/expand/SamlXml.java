package kr.fedhub.realm.expand;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kr.fedhub.realm.descriptor.Where;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML as SAML metadata needs it: namespaces are honoured, document types and everything outside the document are refused. */
final class SamlXml {
    private static final String METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    private SamlXml() {}

    /** The root element of a document. */
    static Element root(byte[] document, Where where) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            // Without a handler the parser would print to the console.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
        } catch (SAXException e) {
            throw where.refuse("the metadata is not acceptable XML (a document type is not accepted)", e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of this Java cannot be used", e);
        }
    }

    static boolean isMetadata(Node node, String name) {
        return METADATA.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    /** The metadata elements of the given name right below an element. */
    static List<Element> metadata(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (@Nullable Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && isMetadata(element, name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The texts of the certificates within a key. */
    static List<String> certificates(Element key) {
        NodeList nodes = key.getElementsByTagNameNS(SIGNATURE, "X509Certificate");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }
}
