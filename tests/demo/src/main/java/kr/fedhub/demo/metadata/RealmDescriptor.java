package kr.fedhub.demo.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kr.fedhub.demo.server.DemoException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What an institution's own server says about its SAML identity provider.
 *
 * @param entityId its name
 * @param certificates of its signing keys, DER in base64
 * @param signOn where requests go
 * @param logout where logout messages go
 */
record RealmDescriptor(String entityId, List<String> certificates, List<Endpoint> signOn, List<Endpoint> logout) {
    private static final String MD = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final Duration ANSWER = Duration.ofSeconds(10);
    /** The bindings of browsers; the others are of no use to the hub. */
    private static final List<String> BROWSER_BINDINGS = List.of(
            "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST", "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect");

    RealmDescriptor {
        certificates = List.copyOf(certificates);
        signOn = List.copyOf(signOn);
        logout = List.copyOf(logout);
    }

    /**
     * An address for one kind of message.
     *
     * @param binding how it is sent, a URN
     * @param location where
     */
    record Endpoint(String binding, String location) {}

    /** Asks the realm. */
    static RealmDescriptor fetch(URI realm) {
        URI address = URI.create(realm + "/protocol/saml/descriptor");
        HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            HttpResponse<byte[]> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new DemoException(address + " answers with status " + response.statusCode());
            }
            return parse(response.body());
        } catch (IOException e) {
            throw new DemoException(address + " cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted while reading " + address, e);
        }
    }

    /** Reads the descriptor of one entity. */
    static RealmDescriptor parse(byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element entity = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getDocumentElement();
            List<String> certificates = elements(entity, MD, "KeyDescriptor")
                    .filter(key -> key.getAttribute("use").equals("signing"))
                    .flatMap(key -> elements(key, DS, "X509Certificate"))
                    .map(certificate -> certificate.getTextContent().strip())
                    .toList();
            return new RealmDescriptor(
                    entity.getAttribute("entityID"),
                    certificates,
                    endpoints(entity, "SingleSignOnService"),
                    endpoints(entity, "SingleLogoutService"));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new DemoException("An institution's SAML descriptor cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Endpoint> endpoints(Element entity, String name) {
        return elements(entity, MD, name)
                .map(element -> new Endpoint(element.getAttribute("Binding"), element.getAttribute("Location")))
                .filter(endpoint -> BROWSER_BINDINGS.contains(endpoint.binding()))
                .toList();
    }

    private static Stream<Element> elements(Element parent, String namespace, String name) {
        NodeList nodes = parent.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }
}
