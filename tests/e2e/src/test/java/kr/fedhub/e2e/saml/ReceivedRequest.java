package kr.fedhub.e2e.saml;

import java.net.URI;
import java.util.Optional;
import kr.fedhub.core.metadata.Binding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An {@code AuthnRequest} that an identity provider received (SAML core 2.0 §3.4.1).
 *
 * @param binding how it came
 * @param xml the message
 * @param relayState what came with it
 * @param signed whether the hub signed it, by the keys that the hub publishes
 */
public record ReceivedRequest(Binding binding, Document xml, Optional<String> relayState, boolean signed) {
    public String id() {
        return xml.getDocumentElement().getAttribute("ID");
    }

    public String issuer() {
        return Xml.child(xml.getDocumentElement(), "Issuer")
                .map(Element::getTextContent)
                .orElse("");
    }

    /** Where the answer is asked to go. */
    public URI assertionConsumer() {
        return URI.create(xml.getDocumentElement().getAttribute("AssertionConsumerServiceURL"));
    }

    public String destination() {
        return xml.getDocumentElement().getAttribute("Destination");
    }

    /** The NameID format that is asked for. */
    public Optional<String> nameIdFormat() {
        return Xml.child(xml.getDocumentElement(), "NameIDPolicy").map(policy -> policy.getAttribute("Format"));
    }

    public boolean forceAuthn() {
        return xml.getDocumentElement().getAttribute("ForceAuthn").equals("true");
    }
}
