package kr.fedhub.demo.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kr.fedhub.core.metadata.sp.EnvelopedSignature;
import kr.fedhub.core.metadata.sp.SigningKey;
import kr.fedhub.demo.service.SamlKeyPair;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Signs metadata as federations do: the root as a whole (SAML metadata 2.0 §3). */
final class MetadataSigner {
    private final EnvelopedSignature signature;

    MetadataSigner(SamlKeyPair keys) {
        signature = new EnvelopedSignature(new SigningKey(keys.key(), keys.certificate()));
    }

    /** The document with the signature as the first child of its root. */
    byte[] sign(String xml) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
            signature.sign(document.getDocumentElement());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("the document that is to be signed is not XML", e);
        }
    }
}
