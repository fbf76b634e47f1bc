package kr.fedhub.core.metadata.sp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Writes the hub's metadata as one signed {@code md:EntityDescriptor} (SAML metadata 2.0, MDUI 1.0, entity attributes 1.0).
 * {@code mdrpi:RegistrationInfo} is left to the federation, whose registrar alone can vouch for a registration.
 */
public final class SpMetadataWriter {
    private SpMetadataWriter() {}

    /**
     * The document in UTF-8.
     *
     * @param now when it is made; its validity counts from here
     * @throws IllegalStateException when the key refuses to sign, as one in a security module may
     */
    public static byte[] write(ServiceProvider service, SigningKey key, Instant now) {
        Element root = new SpEntity(service, now).written().toDom();
        new EnvelopedSignature(key).sign(root);
        unwrap(root.getElementsByTagNameNS(Namespace.DS.uri(), "SignatureValue"));
        unwrap(root.getElementsByTagNameNS(Namespace.DS.uri(), "X509Certificate"));
        return serialized(root);
    }

    /** Java breaks base64 lines with a carriage return, which XML can only write as a character reference. Neither is signed. */
    private static void unwrap(NodeList elements) {
        for (int i = 0; i < elements.getLength(); i++) {
            elements.item(i).setTextContent(elements.item(i).getTextContent().replaceAll("\\s", ""));
        }
    }

    private static byte[] serialized(Element root) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            transformer.transform(new DOMSource(root.getOwnerDocument()), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException("every Java writes documents", e);
        }
        return bytes.toByteArray();
    }
}
