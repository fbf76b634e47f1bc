package kr.fedhub.core.metadata.sp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.PublicKey;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A document as an institution reads it. Paths leave prefixes of elements out: {@code Logo} is any element of that local name. */
record PublishedDocument(Document document) {
    static PublishedDocument of(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new PublishedDocument(factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** The text or attribute values at a path such as {@code //Logo/@width}. */
    List<String> at(String path) {
        NodeList nodes = nodes(path);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    /** The local names of the elements at a path. */
    List<String> namesAt(String path) {
        NodeList nodes = nodes(path);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getLocalName())
                .toList();
    }

    /** Takes the elements or attributes at a path out. */
    void remove(String path) {
        NodeList nodes = nodes(path);
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Attr attribute) {
                attribute.getOwnerElement().removeAttributeNode(attribute);
            } else {
                node.getParentNode().removeChild(node);
            }
        }
    }

    boolean isSignedBy(PublicKey key) {
        root().setIdAttributeNS(null, "ID", true);
        DOMValidateContext context =
                new DOMValidateContext(key, nodes("/*/Signature").item(0));
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        try {
            XMLSignature signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            return signature.validate(context);
        } catch (MarshalException | XMLSignatureException e) {
            throw new IllegalStateException(e);
        }
    }

    private NodeList nodes(String path) {
        String anyPrefix = path.replaceAll("(?<=/)([A-Z][A-Za-z0-9]*)", "*[local-name()='$1']")
                .replace("@xml:lang", "@*[name()='xml:lang']");
        try {
            return (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(anyPrefix, document, XPathConstants.NODESET);
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(e);
        }
    }
}
