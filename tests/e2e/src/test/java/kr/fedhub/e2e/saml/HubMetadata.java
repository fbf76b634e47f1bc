package kr.fedhub.e2e.saml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.Binding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What the hub publishes about itself as a service provider, as an identity provider takes it in.
 *
 * @param xml the document
 */
public record HubMetadata(Document xml) {
    /** Fetches it. */
    public static HubMetadata fetch(URI address) {
        try (InputStream in = address.toURL().openStream()) {
            return new HubMetadata(Xml.parse(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The hub's metadata cannot be fetched from " + address, e);
        }
    }

    public String entityId() {
        return xml.getDocumentElement().getAttribute("entityID");
    }

    /** Where answers go. */
    public URI assertionConsumer() {
        return endpoint("AssertionConsumerService", Binding.POST).orElseThrow();
    }

    /** Where requests for a logout go. */
    public URI logout(Binding binding) {
        return endpoint("SingleLogoutService", binding).orElseThrow();
    }

    /** The certificates of the keys that the hub signs with. */
    public List<X509Certificate> signing() {
        return certificates("signing");
    }

    /** The key to encrypt for. */
    public PublicKey encryption() {
        return certificates("encryption").get(0).getPublicKey();
    }

    private Optional<URI> endpoint(String element, Binding binding) {
        return Xml.all(xml, element).stream()
                .filter(endpoint -> endpoint.getAttribute("Binding").equals(binding.urn()))
                .map(endpoint -> URI.create(endpoint.getAttribute("Location")))
                .findFirst();
    }

    private List<X509Certificate> certificates(String use) {
        return Xml.all(xml, "KeyDescriptor").stream()
                .filter(key -> key.getAttribute("use").isEmpty()
                        || key.getAttribute("use").equals(use))
                .flatMap(key -> Xml.all(key, "X509Certificate").stream())
                .map(HubMetadata::certificate)
                .toList();
    }

    private static X509Certificate certificate(Element element) {
        byte[] der = Base64.getMimeDecoder().decode(element.getTextContent());
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("The hub publishes what is no certificate", e);
        }
    }
}
