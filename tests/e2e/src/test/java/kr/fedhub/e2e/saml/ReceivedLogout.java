package kr.fedhub.e2e.saml;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.Binding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A {@code LogoutRequest} or {@code LogoutResponse} that an identity provider received (SAML core 2.0 §3.7).
 *
 * @param binding how it came
 * @param path the path of the endpoint that it came to
 * @param xml the message
 * @param relayState what came with it
 * @param signed whether the hub signed it, by the keys that the hub publishes
 */
public record ReceivedLogout(Binding binding, String path, Document xml, Optional<String> relayState, boolean signed) {
    public boolean isRequest() {
        return "LogoutRequest".equals(xml.getDocumentElement().getLocalName());
    }

    public String id() {
        return xml.getDocumentElement().getAttribute("ID");
    }

    public String issuer() {
        return text("Issuer");
    }

    public String nameId() {
        return text("NameID");
    }

    public String nameIdFormat() {
        return Xml.child(xml.getDocumentElement(), "NameID")
                .map(nameId -> nameId.getAttribute("Format"))
                .orElse("");
    }

    public List<String> sessionIndexes() {
        return Xml.all(xml, "SessionIndex").stream()
                .map(Element::getTextContent)
                .toList();
    }

    /** Of a response: the request that it answers. */
    public String inResponseTo() {
        return xml.getDocumentElement().getAttribute("InResponseTo");
    }

    /** Of a response: the top-level status code. */
    public String status() {
        return Xml.all(xml, "StatusCode").get(0).getAttribute("Value");
    }

    private String text(String element) {
        return Xml.child(xml.getDocumentElement(), element)
                .map(Element::getTextContent)
                .orElse("");
    }
}
